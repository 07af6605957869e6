package fr.aiguillage.core.matching.similarity;

import fr.aiguillage.core.matching.value.Value;

/** How alike two values are. Symmetric, and a function of the two values and the frozen frequencies alone. */
@FunctionalInterface
public interface Similarity {

    /** Two values that are one. */
    int SAME = 1000;

    /** @return 0 (nothing in common) to {@value #SAME}, in thousandths */
    int of(Value left, Value right, Frequencies frequencies);
}
