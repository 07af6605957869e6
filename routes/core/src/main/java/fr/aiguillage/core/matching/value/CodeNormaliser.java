package fr.aiguillage.core.matching.value;

import fr.aiguillage.core.matching.text.Fold;
import java.util.List;

/** A code: letters and digits alone, in lower case; the first one given. */
final class CodeNormaliser implements Normaliser {

    @Override
    public Value normalise(List<String> raw) {
        return Value.ofText(Fold.fold(raw.get(0)).replace(" ", ""));
    }
}
