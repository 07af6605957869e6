package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * CSV as a spreadsheet set to French opens it with a double click: byte order mark, semicolons, decimal comma, French
 * dates. A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection).
 */
final class CsvOfferFile implements OfferFile {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final DecimalFormat decimal =
            new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.FRANCE));
    private final Writer text;
    private final SequenceWriter rows;

    CsvOfferFile(OutputStream out) throws IOException {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(';').withLineSeparator("\r\n");
        rows = CSV.writer(schema).writeValues(text);
        rows.write(OfferTable.headers());
    }

    @Override
    public void add(OutgoingOffer offer) throws IOException {
        for (List<Cell> row : OfferTable.rows(offer)) {
            rows.write(row.stream().map(this::written).toList());
        }
    }

    private String written(Cell cell) {
        if (cell instanceof Cell.Text value) {
            return harmless(value.value());
        }
        if (cell instanceof Cell.Number value) {
            return decimal.format(value.value());
        }
        return cell instanceof Cell.Day value ? value.value().format(DAY) : "";
    }

    static String harmless(String value) {
        return FORMULA_STARTS.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    }

    @Override
    public void close() throws IOException {
        rows.close();
        text.flush();
    }
}
