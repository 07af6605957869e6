package fr.aiguillage.core.matching.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A normalised value. A missing value is no {@code Value} at all.
 *
 * @param text one canonical spelling; empty when only the tokens count
 * @param tokens hashes of words, elements or shingles, distinct and ascending as unsigned numbers; not copied, since
 *     millions are compared: never written to after construction
 * @param total how many distinct tokens there were before {@code tokens} was cut to the smallest ones
 */
public record Value(String text, int[] tokens, int total) {

    public static Value ofText(String text) {
        return new Value(text, Tokens.NONE, 0);
    }

    /** Whether tokens were cut, so that they are a sample of all. */
    public boolean isSample() {
        return total > tokens.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Value value
                && text.equals(value.text)
                && total == value.total
                && Arrays.equals(tokens, value.tokens);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + Arrays.hashCode(tokens);
    }

    @Override
    public String toString() {
        return text.isEmpty() ? tokens.length + " of " + total + " tokens" : text;
    }
}
