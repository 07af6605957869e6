package fr.aiguillage.feeds.format;

import fr.aiguillage.feeds.config.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV, with a header line or names given by the feed. A broken line is refused alone, whatever quotes it leaves open. */
final class CsvReader implements RecordReader {

    private final Format.Csv format;
    private final ReadLimits limits;
    private final CsvCells cells;

    CsvReader(Format.Csv format, ReadLimits limits) {
        this.format = format;
        this.limits = limits;
        this.cells = new CsvCells(format);
    }

    @Override
    public Envelope read(InputStream in, String name, RecordSink sink) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 2);
        Utf16 utf16 = format.encoding() == null ? Utf16.marked(start) : Utf16.of(format.encoding());
        InputStream bytes = utf16 == null ? start : utf16.asUtf8(start);
        LineDecoder decoder = new LineDecoder(utf16 == null ? format.encoding() : StandardCharsets.UTF_8);
        Lines lines = new Lines(ByteOrderMark.skip(bytes), limits.recordSize());
        for (int i = 0; i < format.skipLines(); i++) {
            lines.next();
        }
        CsvRows rows = new CsvRows(lines, decoder, format, limits.recordSize());
        CsvHeader header = header(rows);
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            readRow(row, header, name + ":" + row.number(), rows, sink);
        }
        return Envelope.EMPTY;
    }

    private CsvHeader header(CsvRows rows) throws IOException {
        if (!format.header().isEmpty()) {
            return new CsvHeader(format.header(), format.synonyms());
        }
        CsvRow row = rows.next();
        if (row == null) {
            throw new UnreadableSource("empty: not even a header line");
        }
        if (row.fault() != null) {
            throw new UnreadableSource("header line: " + row.fault());
        }
        return new CsvHeader(cells.cut(row.text()), format.synonyms());
    }

    private void readRow(CsvRow row, CsvHeader header, String position, CsvRows rows, RecordSink sink) {
        String fault = row.fault();
        List<String> cut = List.of();
        if (fault == null) {
            try {
                cut = cells.cut(row.text());
                fault = faultOf(cut, header);
            } catch (IOException broken) {
                fault = "broken quotes";
            }
        }
        if (fault == null) {
            sink.accept(header.record(cut), position);
        } else {
            sink.reject(position, fault, Excerpt.of(row.text()));
            rows.retryAfterFirstLine(row);
        }
    }

    private @Nullable String faultOf(List<String> cut, CsvHeader header) {
        if (cut.size() > limits.columns()) {
            return "more than " + limits.columns() + " cells";
        }
        return header.fits(cut) ? null : cut.size() + " cells where the header names " + header.size();
    }
}
