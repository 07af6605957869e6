package fr.aiguillage.feeds.format;

import fr.aiguillage.feeds.config.Format;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers lines into CSV records. A stray quote must cost one line and not the rest of the file: when a quoted cell
 * does not end within the size of a record, its first line is broken alone and the others are read anew.
 */
final class CsvRows {

    private final Lines lines;
    private final LineDecoder decoder;
    private final Format.Csv format;
    private final int limit;

    CsvRows(Lines lines, LineDecoder decoder, Format.Csv format, int limit) {
        this.lines = lines;
        this.decoder = decoder;
        this.format = format;
        this.limit = limit;
    }

    /** The next record that is not blank, or null at the end. */
    @Nullable
    CsvRow next() throws IOException {
        CsvRow row = gather();
        while (row != null && row.fault() == null && row.text().isBlank()) {
            row = gather();
        }
        return row;
    }

    /** Gives up on a record of several lines: all but its first are read again. */
    void retryAfterFirstLine(CsvRow row) {
        lines.giveBack(row.lines().subList(1, row.lines().size()));
    }

    private @Nullable CsvRow gather() throws IOException {
        QuoteScan scan = new QuoteScan(format.delimiter(), format.quote());
        StringBuilder text = new StringBuilder();
        List<Line> gathered = new ArrayList<>();
        for (Line line = lines.next(); line != null; line = lines.next()) {
            gathered.add(line);
            if (!line.whole() || text.length() > limit) {
                return broken(gathered, "record longer than " + limit + " bytes, or a quote that is never closed");
            }
            String decoded;
            try {
                decoded = decoder.decode(line.bytes());
            } catch (CharacterCodingException foreign) {
                return broken(gathered, "not in the declared encoding");
            }
            text.append(gathered.size() > 1 ? "\n" : "").append(decoded);
            if (!scan.openAfter(decoded)) {
                return new CsvRow(List.copyOf(gathered), text.toString(), null);
            }
        }
        return gathered.isEmpty() ? null : broken(gathered, "a quote that is never closed");
    }

    private static CsvRow broken(List<Line> gathered, String fault) {
        String first = new String(gathered.get(0).bytes(), StandardCharsets.UTF_8);
        return new CsvRow(List.copyOf(gathered), first, fault);
    }
}
