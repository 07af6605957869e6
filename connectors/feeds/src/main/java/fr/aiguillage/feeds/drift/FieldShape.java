package fr.aiguillage.feeds.drift;

import java.util.Set;

/**
 * How one field was filled.
 *
 * @param forms that its values had
 * @param share of the records that named it, 0 to 1
 */
public record FieldShape(Set<FieldForm> forms, double share) {

    public FieldShape {
        forms = Set.copyOf(forms);
    }
}
