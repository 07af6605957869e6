package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import fr.aiguillage.contract.Notice;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;

/** CSV with the columns that a system has laid down, each advert on one line: line ends within a text become spaces. */
final class CsvDocumentFile implements DocumentFile {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final List<ColumnSpec> columns;
    private final boolean spreadsheet;
    private final Charset charset;
    private final FileEncoding encoding;
    private final Writer text;
    private final SequenceWriter rows;

    CsvDocumentFile(OutputStream out, FileTargetSettings settings, List<ColumnSpec> columns) throws IOException {
        this.columns = columns;
        this.spreadsheet = Boolean.TRUE.equals(settings.spreadsheet());
        charset = Charset.forName(Objects.requireNonNullElse(settings.encoding(), "UTF-8"));
        encoding = new FileEncoding(charset);
        text = new OutputStreamWriter(out, charset);
        if (spreadsheet && charset.equals(StandardCharsets.UTF_8)) {
            text.write(BYTE_ORDER_MARK);
        }
        char delimiter = Objects.requireNonNullElse(settings.delimiter(), ";").charAt(0);
        CsvSchema schema =
                CsvSchema.emptySchema().withColumnSeparator(delimiter).withLineSeparator("\r\n");
        rows = CSV.writer(schema).writeValues(text);
        rows.write(columns.stream().map(ColumnSpec::name).toList());
    }

    @Override
    public List<Notice> add(JsonNode document) throws IOException, TargetRefusal {
        List<String> row = new ArrayList<>(columns.size());
        List<Notice> notices = new ArrayList<>();
        for (ColumnSpec column : columns) {
            Set<String> lost = new LinkedHashSet<>();
            String line = text(document.path(column.name()))
                    .replaceAll("[\\s\\p{Cntrl}]+", " ")
                    .strip();
            String cell = column.fit(encoding.fit(line, lost));
            if (!lost.isEmpty()) {
                notices.add(Notice.of(
                        DocumentNotice.CHARACTER_REPLACED,
                        "/" + column.name(),
                        column.name(),
                        String.join(" ", lost),
                        charset.name()));
            }
            row.add(spreadsheet && !cell.isEmpty() ? CsvOfferFile.harmless(cell) : cell);
        }
        rows.write(row);
        return notices;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return String.join(
                    ", ",
                    StreamSupport.stream(value.spliterator(), false)
                            .map(CsvDocumentFile::text)
                            .toList());
        }
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }

    @Override
    public void close() throws IOException {
        rows.close();
        text.flush();
    }
}
