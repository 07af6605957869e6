package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.feeds.check.ConfigNotice;
import fr.aiguillage.feeds.check.ConfigProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the samples of a mapping: {@code mappings/samples/<mapping>/<n>.in.json} must give {@code <n>.out.json}. They
 * are an administrator's tests, so a failing one keeps the feed from starting.
 */
record MappingSamples(Path configDir, Path mapping) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EXCERPT = 80;

    List<ConfigProblem> run(CompiledMapping compiled) {
        String name = mapping.getFileName().toString().replaceFirst("\\.jslt$", "");
        Path folder = configDir.resolve("mappings").resolve("samples").resolve(name);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".in.json"))
                    .sorted()
                    .flatMap(input -> run(compiled, input).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<ConfigProblem> run(CompiledMapping compiled, Path input) {
        Path output = Path.of(input.toString().replaceFirst("\\.in\\.json$", ".out.json"));
        try {
            JsonNode mapped = compiled.apply(JSON.readTree(input.toFile()));
            // Written and read again, so that 1 and 1.0 made in memory are what they are in the file.
            return compare(output, JSON.readTree(JSON.writeValueAsBytes(mapped)), JSON.readTree(output.toFile()));
        } catch (JsonProcessingException broken) {
            return List.of(unreadable(input, broken.getOriginalMessage()));
        } catch (IOException | RuntimeException broken) {
            return List.of(unreadable(input, String.valueOf(broken.getMessage())));
        }
    }

    private List<ConfigProblem> compare(Path output, JsonNode given, JsonNode expected) {
        return JsonDifference.first(given, expected).stream()
                .map(difference -> new ConfigProblem(
                        configDir.relativize(output),
                        0,
                        Notice.of(
                                ConfigNotice.SAMPLE_DIFFERS,
                                difference.pointer(),
                                excerpt(difference.left()),
                                excerpt(difference.right()))))
                .toList();
    }

    private ConfigProblem unreadable(Path file, String reason) {
        return ConfigProblem.at(configDir.relativize(file), 0, ConfigNotice.SAMPLE_UNREADABLE, reason);
    }

    private static String excerpt(JsonNode value) {
        String text = value.isMissingNode() ? "∅" : value.toString();
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }
}
