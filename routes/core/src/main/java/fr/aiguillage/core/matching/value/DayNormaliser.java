package fr.aiguillage.core.matching.value;

import org.jspecify.annotations.Nullable;

/** The day of an ISO date or instant; the time of day is when a system did its work, not when an offer was made. */
final class DayNormaliser implements Normaliser {

    private static final String FORM = "dddd-dd-dd";

    @Override
    public @Nullable Value normalise(RawValues raw) {
        String text = raw.first();
        if (text.length() < FORM.length()) {
            return null;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char c = text.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            if (FORM.charAt(i) == 'd' ? !isDigit : c != FORM.charAt(i)) {
                return null;
            }
        }
        return Value.ofText(text.substring(0, 4) + text.substring(5, 7) + text.substring(8, 10));
    }
}
