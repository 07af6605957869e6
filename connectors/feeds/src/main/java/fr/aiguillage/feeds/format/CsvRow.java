package fr.aiguillage.feeds.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines that make one CSV record, and their text; or the reason why they do not.
 *
 * @param lines one, or more when a quoted cell holds line ends
 */
record CsvRow(List<Line> lines, String text, @Nullable String fault) {

    long number() {
        return lines.get(0).number();
    }
}
