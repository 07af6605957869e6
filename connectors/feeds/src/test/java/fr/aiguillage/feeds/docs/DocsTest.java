package fr.aiguillage.feeds.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A reader who follows a page must not end nowhere. */
class DocsTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", "data");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern QUALIFIED = Pattern.compile("fr(?:\\.[a-z]+)+\\.[A-Z][A-Za-z]+");
    /** A row of the table of steps: its classes, and the page that tells of them. */
    private static final Pattern STEP =
            Pattern.compile("^\\| [^|]+ \\| (`[^|]+) \\| [^|]+ \\| \\[[^]]+]\\(([^)]+)\\) \\|$", Pattern.MULTILINE);

    private static final Pattern SIMPLE =
            Pattern.compile("`([A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+)(?:\\.([a-z]\\w+))?`");

    @Test
    void everyRelativeLinkLeadsToAFile() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : files(name -> name.endsWith(".md"))) {
            matches(LINK, page)
                    .map(link -> link.group(1))
                    .filter(link -> !link.contains(":"))
                    .filter(link -> !Files.exists(page.resolveSibling(link)))
                    .forEach(link -> dead.add(ROOT.relativize(page) + " -> " + link));
        }

        assertThat(dead).isEmpty();
    }

    @Test
    void everyQualifiedClassNameExists() throws IOException {
        Set<String> sources = javaFiles().stream()
                .map(file -> file.toString().replace('/', '.'))
                .collect(Collectors.toSet());
        List<String> unknown = new ArrayList<>();
        for (Path page : files(name -> name.endsWith(".md"))) {
            matches(QUALIFIED, page)
                    .map(MatchResult::group)
                    .filter(name -> sources.stream().noneMatch(file -> file.endsWith("." + name + ".java")))
                    .forEach(name -> unknown.add(ROOT.relativize(page) + ": " + name));
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void thePageOfEachStepNamesItsClasses() throws IOException {
        Path index = ROOT.resolve("docs/ARCHITECTURE.md");
        List<String> unnamed = new ArrayList<>();
        for (MatchResult step : matches(STEP, index).toList()) {
            String page = Files.readString(index.resolveSibling(step.group(2)));
            for (MatchResult name : SIMPLE.matcher(step.group(1)).results().toList()) {
                if (!page.contains("`" + name.group(1))) {
                    unnamed.add(step.group(2) + ": " + name.group(1));
                }
            }
        }

        assertThat(unnamed).isEmpty();
    }

    @Test
    void everyClassAndTestThatTheArchitectureNamesExists() throws IOException {
        List<Path> sources = javaFiles();
        List<String> unknown = new ArrayList<>();
        for (Path page : files(name -> name.endsWith(".md"))) {
            if (page.startsWith(ROOT.resolve("docs/architecture"))
                    || page.endsWith("docs/ARCHITECTURE.md")
                    || page.endsWith("docs/glossary.md")) {
                for (MatchResult name : matches(SIMPLE, page).toList()) {
                    if (!exists(sources, name.group(1), name.group(2))) {
                        unknown.add(ROOT.relativize(page) + ": " + name.group());
                    }
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    private static boolean exists(List<Path> sources, String type, @Nullable String member) throws IOException {
        for (Path file : sources) {
            if (file.endsWith(type + ".java")
                    && (member == null || Files.readString(file).contains(" " + member + "("))) {
                return true;
            }
        }
        return false;
    }

    private static Stream<MatchResult> matches(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(page)).results();
    }

    private static List<Path> javaFiles() throws IOException {
        return files(name -> name.endsWith(".java"));
    }

    /** What tests and builds leave is not walked through: a data folder holds ten thousands of files. */
    private static List<Path> files(Predicate<String> name) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(ROOT)
                                && NOT_OURS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (name.test(file.getFileName().toString())) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
