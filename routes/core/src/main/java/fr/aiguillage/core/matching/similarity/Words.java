package fr.aiguillage.core.matching.similarity;

import fr.aiguillage.core.matching.value.Value;

/** Share of the information of all words that stands in both (weighted Dice). */
final class Words implements Similarity {

    @Override
    public int of(Value left, Value right, Frequencies frequencies) {
        int[] one = left.tokens();
        int[] other = right.tokens();
        long shared = Intersection.weight(one, one.length, other, other.length, frequencies::information);
        if (shared == 0) {
            return 0;
        }
        long all = Intersection.weight(one, one.length, frequencies::information)
                + Intersection.weight(other, other.length, frequencies::information);
        return (int) (2 * SAME * shared / all);
    }
}
