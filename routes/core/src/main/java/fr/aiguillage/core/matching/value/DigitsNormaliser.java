package fr.aiguillage.core.matching.value;

import org.jspecify.annotations.Nullable;

/** The last digits of a number, whatever parts them: country codes and leading zeros fall off a telephone number. */
final class DigitsNormaliser implements Normaliser {

    private final int limit;

    DigitsNormaliser(int limit) {
        this.limit = limit;
    }

    @Override
    public @Nullable Value normalise(RawValues raw) {
        StringBuilder digits = new StringBuilder();
        String text = raw.first();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        if (digits.length() == 0) {
            return null;
        }
        return Value.ofText(digits.substring(Math.max(0, digits.length() - limit)));
    }
}
