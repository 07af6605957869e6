package fr.aiguillage.core.matching.value;

import org.jspecify.annotations.Nullable;

/** Brings the raw values of a field to their canonical form. */
@FunctionalInterface
public interface Normaliser {

    /** Nothing when no usable value is among the raw ones. */
    @Nullable
    Value normalise(RawValues raw);
}
