package fr.aiguillage.core.matching.similarity;

import fr.aiguillage.core.matching.value.Tokens;
import fr.aiguillage.core.matching.value.Value;

/**
 * Share of the words' information that stands in both, a misspelt word counting for as much as it resembles (soft
 * TF-IDF; Cohen, Ravikumar and Fienberg 2003). Words pair off once.
 */
final class SoftWords implements Similarity {

    private static final int ALIKE = 880;

    @Override
    public int of(Value left, Value right, Frequencies frequencies) {
        if (left.text().equals(right.text())) {
            return SAME;
        }
        String[] one = left.text().split(" ");
        String[] other = right.text().split(" ");
        boolean[] taken = new boolean[other.length];
        long shared = 0;
        long all = 0;
        for (String word : one) {
            long weight = frequencies.information(Tokens.hash(word));
            all += weight;
            int best = -1;
            int likeness = ALIKE - 1;
            for (int j = 0; j < other.length; j++) {
                int alike = taken[j] ? 0 : JaroWinkler.of(word, other[j]);
                if (alike > likeness) {
                    best = j;
                    likeness = alike;
                }
            }
            if (best >= 0) {
                taken[best] = true;
                shared += (weight + frequencies.information(Tokens.hash(other[best]))) * likeness / SAME;
            }
        }
        for (String word : other) {
            all += frequencies.information(Tokens.hash(word));
        }
        return (int) (SAME * shared / all);
    }
}
