package fr.aiguillage.feeds.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the bad files say about themselves: {@code # expect CODE CODE} on the line that is wrong. */
public final class ExpectedProblems {

    private static final Pattern MARK = Pattern.compile("(?:#|//) expect(-next)? ([A-Z_ ]+)$");

    private ExpectedProblems() {}

    /** Lines such as {@code feeds/a.yaml:3 KEY_TWICE}. */
    public static SortedSet<String> in(Path folder) throws IOException {
        SortedSet<String> expected = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                expected.addAll(marks(folder.relativize(file), Files.readAllLines(file)));
            }
        }
        return expected;
    }

    /** The same lines for what was found. */
    public static SortedSet<String> of(List<ConfigProblem> problems) {
        SortedSet<String> found = new TreeSet<>();
        problems.forEach(problem -> found.add(
                line(problem.file(), problem.line(), problem.notice().code().name())));
        return found;
    }

    private static List<String> marks(Path file, List<String> lines) {
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .flatMap(i -> marks(file, i + 1, lines.get(i)))
                .toList();
    }

    private static Stream<String> marks(Path file, int line, String text) {
        Matcher matcher = MARK.matcher(text);
        if (!matcher.find()) {
            return Stream.empty();
        }
        int place = matcher.group(1) == null ? line : line + 1;
        return Stream.of(matcher.group(2).strip().split(" ")).map(code -> line(file, place, code));
    }

    private static String line(Path file, int line, String code) {
        return file.toString().replace('\\', '/') + ":" + line + " " + code;
    }
}
