package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One column of a CSV file that a system takes, as a line {@code colonne;longueur;obligatoire;coupure} of its
 * description tells it.
 *
 * @param limit most characters; 0 for any number
 * @param required a line without it is not written
 * @param cut a text that is too long is cut at a word; without it the line is not written
 */
public record ColumnSpec(String name, int limit, boolean required, boolean cut) {

    private static final String YES = "oui";
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.ALLOW_COMMENTS)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    /** @throws IOException when the file cannot be read, or a line of it has no such form */
    public static List<ColumnSpec> read(Path file) throws IOException {
        CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(';');
        List<ColumnSpec> columns = new ArrayList<>();
        try (MappingIterator<Map<String, String>> lines =
                CSV.readerForMapOf(String.class).with(schema).readValues(Files.readString(file))) {
            while (lines.hasNext()) {
                columns.add(of(lines.next(), file));
            }
        }
        return columns;
    }

    private static ColumnSpec of(Map<String, String> line, Path file) throws IOException {
        String name = line.getOrDefault("colonne", "");
        String limit = line.getOrDefault("longueur", "");
        if (name.isEmpty() || !limit.matches("[0-9]{0,6}")) {
            throw new IOException(file + ": no column in " + line);
        }
        return new ColumnSpec(
                name,
                limit.isEmpty() ? 0 : Integer.parseInt(limit),
                YES.equals(line.get("obligatoire")),
                YES.equals(line.get("coupure")));
    }

    /**
     * The text as the column takes it.
     *
     * @throws TargetRefusal when there is none and must be, or it is too long and may not be cut
     */
    String fit(String text) throws TargetRefusal {
        if (text.isEmpty() && required) {
            throw new TargetRefusal("la colonne obligatoire « " + name + " » est vide");
        }
        if (limit == 0 || text.length() <= limit) {
            return text;
        }
        if (!cut) {
            throw new TargetRefusal("« " + name + " » dépasse " + limit + " caractères : " + text);
        }
        return Shortened.of(text, limit);
    }
}
