package fr.aiguillage.core.matching.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings the raw values of a field to their canonical form. */
@FunctionalInterface
public interface Normaliser {

    /**
     * @param raw values of the columns that the field is read from, none blank
     * @return nothing when no usable value is among them
     */
    @Nullable
    Value normalise(List<String> raw);
}
