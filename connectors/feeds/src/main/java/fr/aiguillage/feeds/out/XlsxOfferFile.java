package fr.aiguillage.feeds.out;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with one sheet. A text is a text there, whatever it begins with: a spreadsheet runs none of it. */
final class XlsxOfferFile implements OfferFile {

    private static final int ROWS_AT_A_TIME = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxOfferFile(OutputStream out) {
        workbook = new Workbook(out, "Aiguillage", null);
        sheet = workbook.newWorksheet("Offres");
        sheet.freezePane(0, 1);
        List<String> headers = OfferTable.headers();
        for (int column = 0; column < headers.size(); column++) {
            sheet.value(0, column, headers.get(column));
            sheet.style(0, column).bold().set();
        }
    }

    @Override
    public void add(OutgoingOffer offer) throws IOException {
        for (List<Cell> cells : OfferTable.rows(offer)) {
            row++;
            for (int column = 0; column < cells.size(); column++) {
                write(column, cells.get(column));
            }
            if (row % ROWS_AT_A_TIME == 0) {
                sheet.flush();
            }
        }
    }

    private void write(int column, Cell cell) {
        if (cell instanceof Cell.Text text) {
            sheet.value(row, column, text.value());
        } else if (cell instanceof Cell.Number number) {
            sheet.value(row, column, number.value());
        } else if (cell instanceof Cell.Day day) {
            sheet.value(row, column, day.value());
            sheet.style(row, column).format("dd/mm/yyyy").set();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
