package fr.aiguillage.core.matching.value;

import fr.aiguillage.core.matching.text.Fold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of elements, one a raw value or parted by commas, semicolons or bars. */
final class SetNormaliser implements Normaliser {

    @Override
    public @Nullable Value normalise(List<String> raw) {
        Tokens tokens = new Tokens();
        for (String value : raw) {
            for (String element : value.split("[,;|]")) {
                String folded = Fold.fold(element);
                if (!folded.isEmpty()) {
                    tokens.add(Tokens.hash(folded));
                }
            }
        }
        int[] elements = tokens.toArray();
        return elements.length == 0 ? null : new Value("", elements, elements.length);
    }
}
