package fr.aiguillage.feeds.format;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import fr.aiguillage.feeds.config.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Cuts the text of one CSV record into its cells. */
final class CsvCells {

    private final CsvFactory factory = new CsvFactory();
    private final CsvSchema schema;

    CsvCells(Format.Csv format) {
        CsvSchema separated = CsvSchema.emptySchema().withColumnSeparator(format.delimiter());
        this.schema = format.quote() == '\0' ? separated.withoutQuoteChar() : separated.withQuoteChar(format.quote());
    }

    /** @throws IOException when the quoting is broken */
    List<String> cut(String row) throws IOException {
        List<String> cells = new ArrayList<>();
        try (CsvParser parser = factory.createParser(row)) {
            parser.setSchema(schema);
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    cells.add(parser.getText());
                }
            }
        }
        return cells;
    }
}
