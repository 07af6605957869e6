package fr.aiguillage.core.matching.similarity;

import fr.aiguillage.core.matching.value.Value;

/** Share of the shorter one's information that the longer one holds: a brand within a legal name. */
final class Within implements Similarity {

    @Override
    public int of(Value left, Value right, Frequencies frequencies) {
        int[] one = left.tokens();
        int[] other = right.tokens();
        int[] weights = frequencies.information(one);
        long shared = Intersection.weight(one, one.length, weights, other, other.length);
        if (shared == 0) {
            return 0;
        }
        long least = Math.min(
                Intersection.sum(weights, one.length), Intersection.sum(frequencies.information(other), other.length));
        return (int) (SAME * shared / least);
    }
}
