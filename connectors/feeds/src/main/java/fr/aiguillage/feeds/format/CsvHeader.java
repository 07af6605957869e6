package fr.aiguillage.feeds.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of the columns of a CSV file. A column that is known under several names is given the one of the feed; case,
 * accents, blanks and punctuation make no difference there.
 */
final class CsvHeader {

    private final List<String> names;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("(?s)^=\"(.*)\"$");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Of two columns of one name the first has it; the other keeps what its file calls it, or gets a number. */
    CsvHeader(List<String> cells, Map<String, List<String>> synonyms) {
        Map<String, String> known = new HashMap<>();
        synonyms.forEach((name, others) -> {
            known.put(plain(name), name);
            others.forEach(other -> known.put(plain(other), name));
        });
        Set<String> seen = new HashSet<>();
        names = cells.stream()
                .map(String::strip)
                .map(name -> name.isEmpty() ? name : free(known.getOrDefault(plain(name), name), name, seen))
                .toList();
    }

    private static String free(String wanted, String own, Set<String> taken) {
        String name = taken.contains(wanted) ? own : wanted;
        for (int number = 2; !taken.add(name); number++) {
            name = own + " (" + number + ")";
        }
        return name;
    }

    private static String plain(String name) {
        String letters = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("");
        return OTHERS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Spreadsheets add empty cells behind the last column; a cell too many that holds text is a shifted line. */
    boolean fits(List<String> cells) {
        return cells.size() >= names.size() && cells.stream().skip(names.size()).allMatch(String::isBlank);
    }

    int size() {
        return names.size();
    }

    /**
     * Cells stay text: {@code 01000} is a postcode, and so is {@code ="01000"}, as which some exports keep a spreadsheet
     * from taking it for a number. A column without a name is left out.
     */
    ObjectNode record(List<String> cells) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                record.put(names.get(i), KEPT_AS_TEXT.matcher(cells.get(i)).replaceFirst("$1"));
            }
        }
        return record;
    }
}
