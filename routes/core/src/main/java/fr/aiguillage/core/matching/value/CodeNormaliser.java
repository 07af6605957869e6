package fr.aiguillage.core.matching.value;

import fr.aiguillage.core.matching.text.Fold;

/** A code: letters and digits alone, in lower case; the first one given. */
final class CodeNormaliser implements Normaliser {

    @Override
    public Value normalise(RawValues raw) {
        return Value.ofText(Fold.fold(raw.first()).replace(" ", ""));
    }
}
