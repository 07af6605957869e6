package fr.aiguillage.core.matching.similarity;

import fr.aiguillage.core.matching.value.Value;
import java.util.Arrays;

/** All or nothing. */
final class Same implements Similarity {

    @Override
    public int of(Value left, Value right, Frequencies frequencies) {
        return left.text().equals(right.text()) && Arrays.equals(left.tokens(), right.tokens()) ? SAME : 0;
    }
}
