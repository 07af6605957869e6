package fr.aiguillage.core.matching.similarity;

import fr.aiguillage.core.matching.value.Value;

/** Share of the information of all words that stands in both (weighted Dice). */
final class Words implements Similarity {

    @Override
    public int of(Value left, Value right, Frequencies frequencies) {
        int[] one = left.tokens();
        int[] other = right.tokens();
        int[] weights = frequencies.information(one);
        long shared = Intersection.weight(one, one.length, weights, other, other.length);
        if (shared == 0) {
            return 0;
        }
        long all =
                Intersection.sum(weights, one.length) + Intersection.sum(frequencies.information(other), other.length);
        return (int) (2 * SAME * shared / all);
    }
}
