package fr.aiguillage.core.matching.model;

import fr.aiguillage.core.matching.value.FieldKind;
import fr.aiguillage.core.matching.value.WordRules;
import java.util.List;

/**
 * A field that matching works on.
 *
 * @param from columns that it is read from; one that a record lacks is passed over
 */
public record FieldSpec(String name, FieldKind kind, List<String> from, WordRules rules) {

    public FieldSpec {
        from = List.copyOf(from);
    }
}
