package fr.aiguillage.feeds.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of the columns, from the first record of a CSV file. */
final class CsvHeader {

    private final List<String> names;

    /** @throws UnreadableSource when a name stands twice: which of the two is meant cannot be known */
    CsvHeader(List<String> cells) throws UnreadableSource {
        names = cells.stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw new UnreadableSource("column named twice: " + name);
            }
        }
    }

    /** Spreadsheets add empty cells behind the last column; a cell too many that holds text is a shifted line. */
    boolean fits(List<String> cells) {
        return cells.size() >= names.size() && cells.stream().skip(names.size()).allMatch(String::isBlank);
    }

    int size() {
        return names.size();
    }

    /** Cells stay text: {@code 01000} is a postcode. A column without a name is left out. */
    ObjectNode record(List<String> cells) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                record.put(names.get(i), cells.get(i));
            }
        }
        return record;
    }
}
