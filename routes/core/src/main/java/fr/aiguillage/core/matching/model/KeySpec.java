package fr.aiguillage.core.matching.model;

import java.util.List;

/**
 * A compound blocking key: records that share one are compared.
 *
 * @param parts all must be there, or the record has no such key
 * @param refine what is added to a key that too many records of the epoch share; a missing part is left out
 */
public record KeySpec(String name, List<KeyPart> parts, List<KeyPart> refine) {

    public KeySpec {
        parts = List.copyOf(parts);
        refine = List.copyOf(refine);
    }
}
