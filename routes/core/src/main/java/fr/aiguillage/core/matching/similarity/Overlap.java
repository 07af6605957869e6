package fr.aiguillage.core.matching.similarity;

import fr.aiguillage.core.matching.value.Value;

/** Share of the smaller set that the other holds; every element counts the same. */
final class Overlap implements Similarity {

    @Override
    public int of(Value left, Value right, Frequencies frequencies) {
        int[] one = left.tokens();
        int[] other = right.tokens();
        int shared = Intersection.count(one, one.length, other, other.length);
        return shared == 0 ? 0 : SAME * shared / Math.min(one.length, other.length);
    }
}
