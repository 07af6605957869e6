package fr.aiguillage.core.matching.similarity;

import fr.aiguillage.core.matching.value.Value;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** One less a hundredth for each day between two days; 0 from a hundred days on. */
final class Days implements Similarity {

    private static final int DAY = SAME / 100;

    @Override
    public int of(Value left, Value right, Frequencies frequencies) {
        if (left.text().equals(right.text())) {
            return SAME;
        }
        try {
            long apart = Math.abs(day(left) - day(right));
            return (int) Math.max(0, SAME - DAY * apart);
        } catch (DateTimeParseException noDay) {
            return 0;
        }
    }

    private static long day(Value value) {
        return LocalDate.parse(value.text(), DateTimeFormatter.BASIC_ISO_DATE).toEpochDay();
    }
}
