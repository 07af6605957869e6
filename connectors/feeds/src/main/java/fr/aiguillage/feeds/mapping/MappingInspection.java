package fr.aiguillage.feeds.mapping;

import com.schibsted.spt.data.jslt.JsltException;
import fr.aiguillage.feeds.check.ConfigNotice;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.YamlDocument;
import fr.aiguillage.feeds.config.FeedInspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what is wrong in a feed's mapping, its code tables and its samples. */
public final class MappingInspection implements FeedInspection {

    @Override
    public List<ConfigProblem> inspect(Path configDir, YamlDocument feed) {
        List<ConfigProblem> problems = new ArrayList<>();
        Map<String, CodeTable> tables = tables(configDir, feed, problems);
        if (feed.at("/mapping").isTextual()) {
            Path file = Path.of(feed.at("/mapping").textValue());
            if (Files.isRegularFile(configDir.resolve(file))) {
                inspectFile(configDir, file, tables, problems);
                problems.addAll(new TableUse(configDir, file).compare(feed));
            } else {
                problems.add(feed.problem(ConfigNotice.MAPPING_MISSING, "/mapping", file.toString()));
            }
        }
        return problems;
    }

    private static Map<String, CodeTable> tables(Path configDir, YamlDocument feed, List<ConfigProblem> problems) {
        Map<String, CodeTable> tables = new HashMap<>();
        feed.at("/codes").properties().forEach(entry -> {
            Path file = Path.of(entry.getValue().asText());
            if (Files.isRegularFile(configDir.resolve(file))) {
                CodeTableReading reading = ReadCodeTable.read(configDir, file);
                problems.addAll(reading.problems());
                tables.put(entry.getKey(), reading.table());
            } else {
                String place = "/codes/" + YamlDocument.escape(entry.getKey());
                problems.add(feed.problem(ConfigNotice.CODE_TABLE_MISSING, place, file.toString()));
            }
        });
        return tables;
    }

    private static void inspectFile(
            Path configDir, Path file, Map<String, CodeTable> tables, List<ConfigProblem> problems) {
        try {
            CompiledMapping mapping = CompiledMapping.of(configDir.resolve(file), tables, new UnmappedCodes());
            problems.addAll(new MappingSamples(configDir, file).run(mapping));
        } catch (JsltException broken) {
            problems.add(ConfigProblem.at(
                    file, Math.max(0, broken.getLine()), ConfigNotice.MAPPING_INVALID, firstLine(broken)));
        } catch (IOException unreadable) {
            problems.add(
                    ConfigProblem.at(file, 0, ConfigNotice.FILE_UNREADABLE, String.valueOf(unreadable.getMessage())));
        }
    }

    /** The parser lists all tokens it would have liked, a line each; the first line says enough. */
    private static String firstLine(JsltException broken) {
        return String.valueOf(broken.getMessageWithoutLocation())
                .lines()
                .findFirst()
                .orElse("");
    }
}
