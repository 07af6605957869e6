package fr.aiguillage.feeds.mapping;

import fr.aiguillage.feeds.check.ConfigNotice;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.YamlDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares the tables that a mapping names with those that its feed declares. Only names written out are seen; a name
 * that the mapping computes is found when a record needs it.
 */
record TableUse(Path configDir, Path mapping) {

    private static final Pattern USE = Pattern.compile("\\bcodes?\\(\\s*\"([^\"]+)\"");

    List<ConfigProblem> compare(YamlDocument feed) {
        Map<String, Integer> used = used();
        List<ConfigProblem> problems = new ArrayList<>();
        used.forEach((table, line) -> {
            if (!feed.at("/codes").has(table)) {
                problems.add(ConfigProblem.at(mapping, line, ConfigNotice.CODE_TABLE_UNDECLARED, table));
            }
        });
        feed.at("/codes").fieldNames().forEachRemaining(table -> {
            if (!used.containsKey(table)) {
                String place = "/codes/" + YamlDocument.escape(table);
                problems.add(feed.problem(ConfigNotice.CODE_TABLE_UNUSED, place, table));
            }
        });
        return problems;
    }

    /** First line of use of each table. */
    private Map<String, Integer> used() {
        Map<String, Integer> used = new LinkedHashMap<>();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = USE.matcher(lines.get(i).replaceFirst("^\\s*//.*", ""));
            while (matcher.find()) {
                used.putIfAbsent(matcher.group(1), i + 1);
            }
        }
        return used;
    }

    private List<String> lines() {
        try {
            return Files.readString(configDir.resolve(mapping)).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
