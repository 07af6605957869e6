package fr.aiguillage.core.matching.value;

import fr.aiguillage.core.matching.text.Fold;
import java.util.List;
import java.util.regex.Pattern;

/** The name of a town: no arrondissement, no CEDEX, no number, « saint » written « st ». */
final class TownNormaliser implements Normaliser {

    private static final Pattern NOISE = Pattern.compile("\\b(cedex|[0-9]+(er|e|eme)?|arrondissement|arr)\\b");

    private static final Pattern SAINT = Pattern.compile("\\bsaint(e?)\\b");
    private static final Pattern GAP = Pattern.compile(" {2,}");

    @Override
    public Value normalise(List<String> raw) {
        String name = NOISE.matcher(Fold.fold(raw.get(0))).replaceAll(" ");
        String brief = SAINT.matcher(name).replaceAll("st$1");
        return Value.ofText(GAP.matcher(brief).replaceAll(" ").strip());
    }
}
