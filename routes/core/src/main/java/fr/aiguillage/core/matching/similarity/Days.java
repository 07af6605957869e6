package fr.aiguillage.core.matching.similarity;

import fr.aiguillage.core.matching.value.Value;
import java.time.DateTimeException;
import java.time.LocalDate;

/** One less a hundredth for each day between two days; 0 from a hundred days on. */
final class Days implements Similarity {

    private static final int DAY = SAME / 100;

    private static final String FORM = "yyyyMMdd";
    private static final long NONE = Long.MIN_VALUE;

    @Override
    public int of(Value left, Value right, Frequencies frequencies) {
        if (left.text().equals(right.text())) {
            return SAME;
        }
        long one = day(left.text());
        long other = day(right.text());
        return one == NONE || other == NONE ? 0 : (int) Math.max(0, SAME - DAY * Math.abs(one - other));
    }

    /** Days since 1970 of {@code 20260105}; written out, since a formatter takes longer than the rest of a comparison. */
    private static long day(String text) {
        if (text.length() != FORM.length()) {
            return NONE;
        }
        int number = 0;
        for (int i = 0; i < FORM.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return NONE;
            }
            number = 10 * number + c - '0';
        }
        try {
            return LocalDate.of(number / 10_000, number / 100 % 100, number % 100)
                    .toEpochDay();
        } catch (DateTimeException noDay) {
            return NONE;
        }
    }
}
