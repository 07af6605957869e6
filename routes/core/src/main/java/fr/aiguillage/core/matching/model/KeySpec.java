package fr.aiguillage.core.matching.model;

import java.util.List;

/**
 * A compound blocking key: records that share one are compared.
 *
 * @param parts all must be there, or the record has no such key
 * @param refine what is added to a key that too many records of the epoch share; a missing part is left out
 * @param common number of records of the epoch from which a key is too common
 */
public record KeySpec(String name, List<KeyPart> parts, List<KeyPart> refine, int common) {

    /** Records that may share a key, unless the model says otherwise; comparisons grow with its square. */
    public static final int COMMON = 20;

    public KeySpec {
        parts = List.copyOf(parts);
        refine = List.copyOf(refine);
    }
}
