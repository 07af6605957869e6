package fr.aiguillage.core.matching.similarity;

import fr.aiguillage.core.matching.value.Value;

/** Length of the common beginning against the shorter value: numbers truncated, names cut. */
final class Prefix implements Similarity {

    @Override
    public int of(Value left, Value right, Frequencies frequencies) {
        String one = left.text();
        String other = right.text();
        int limit = Math.min(one.length(), other.length());
        int common = 0;
        while (common < limit && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return limit == 0 ? 0 : SAME * common / limit;
    }
}
