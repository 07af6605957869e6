package fr.aiguillage.hub.territory;

import fr.aiguillage.core.territory.Pole;
import fr.aiguillage.core.territory.PoleMapHeader;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.DocumentSchema;
import fr.aiguillage.feeds.check.ReadYaml;
import fr.aiguillage.feeds.check.YamlDocument;
import fr.aiguillage.feeds.check.YamlReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code poles/<map>/map.yaml} and the pôles beside it; keeps what can be used and tells what cannot. */
final class ReadPoleFolders {

    private static final Path FOLDER = Path.of("poles");
    private static final String MAP = "map.yaml";

    private static final DocumentSchema MAP_SCHEMA = DocumentSchema.named("pole-map.schema.json");
    private static final DocumentSchema POLE_SCHEMA = DocumentSchema.named("pole.schema.json");

    private final Path configDir;
    private final List<ConfigProblem> problems = new ArrayList<>();

    ReadPoleFolders(Path configDir) {
        this.configDir = configDir;
    }

    List<ConfigProblem> problems() {
        return List.copyOf(problems);
    }

    List<PoleMapFolder> read() {
        List<PoleMapFolder> folders = list(configDir.resolve(FOLDER)).stream()
                .filter(folder -> Files.exists(folder.resolve(MAP)))
                .map(this::readFolder)
                .flatMap(Optional::stream)
                .toList();
        if (folders.isEmpty() && problems.isEmpty()) {
            problems.add(ConfigProblem.at(FOLDER, 0, PoleNotice.MAP_MISSING));
        }
        return folders;
    }

    private Optional<PoleMapFolder> readFolder(Path folder) {
        List<PoleFile> files = list(folder).stream()
                .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith(MAP))
                .map(this::readPole)
                .flatMap(Optional::stream)
                .toList();
        return document(folder.resolve(MAP))
                .filter(document -> keeps(MAP_SCHEMA, document))
                .flatMap(document -> PoleYaml.bind(document, PoleMapHeader.class, problems::add)
                        .map(header -> new PoleMapFolder(document, header, files)));
    }

    private Optional<PoleFile> readPole(Path file) {
        return document(file)
                .filter(document -> UaiCheck.holds(document, problems::add) & keeps(POLE_SCHEMA, document))
                .flatMap(document ->
                        PoleYaml.bind(document, Pole.class, problems::add).map(pole -> new PoleFile(document, pole)));
    }

    private boolean keeps(DocumentSchema schema, YamlDocument document) {
        List<ConfigProblem> broken = schema.problems(document);
        problems.addAll(broken);
        return broken.stream().noneMatch(ConfigProblem::isFatal);
    }

    private Optional<YamlDocument> document(Path file) {
        YamlReading reading = ReadYaml.read(configDir, configDir.relativize(file));
        problems.addAll(reading.problems());
        return reading.document();
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
