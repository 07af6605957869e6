package fr.aiguillage.hub.matchfiles;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.format.RecordReaders;
import fr.aiguillage.feeds.format.RecordSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Streams the records of a CSV file (header, comma, double quotes) or of a JSON Lines file. A record is known by its
 * column {@code id}, else by its number in the file.
 */
public final class ReadMatchRecords implements RecordSink {

    /** The file is the only system there is. */
    private static final SystemId SYSTEM = new SystemId("file");

    private static final String ID = "id";

    private final MatchInput.Columns columns;
    private int number;
    private int rejected;

    private ReadMatchRecords(MatchInput.Columns columns) {
        this.columns = columns;
    }

    public static MatchInput of(Path file) {
        return columns -> new MatchInput.Left(read(file, columns), 0);
    }

    /** @return how many records could not be read */
    public static int read(Path file, MatchInput.Columns columns) throws IOException {
        ReadMatchRecords sink = new ReadMatchRecords(columns);
        boolean isCsv = file.getFileName().toString().endsWith(".csv");
        Format format = isCsv ? new Format.Csv(',', '"', null) : new Format.JsonLines();
        try (InputStream in = Files.newInputStream(file)) {
            RecordReaders.of(format).read(in, file.getFileName().toString(), sink);
        }
        return sink.rejected;
    }

    /** The key of a record that the file calls by this id. */
    public static RecordKey key(String id) {
        return new RecordKey(SYSTEM, id);
    }

    @Override
    public void accept(JsonNode item, String position) {
        number++;
        Map<String, List<String>> values = new HashMap<>();
        item.fields().forEachRemaining(field -> values.put(field.getKey(), texts(field.getValue())));
        String id = item.path(ID).asText();
        columns.accept(key(id.isEmpty() ? String.valueOf(number) : id), values);
    }

    private static List<String> texts(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(value.asText());
        }
        List<String> texts = new ArrayList<>();
        value.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    @Override
    public void reject(String position, String reason, String excerpt) {
        rejected++;
    }
}
