package fr.aiguillage.core.matching.value;

import fr.aiguillage.contract.CommuneCode;
import org.jspecify.annotations.Nullable;

/**
 * The INSEE code of a commune; a municipal arrondissement counts as its city, since sources name one or the other for
 * the same address (code officiel géographique: Marseille 13201 to 13216, Lyon 69381 to 69389, Paris 75101 to 75120).
 */
final class CommuneNormaliser implements Normaliser {

    @Override
    public @Nullable Value normalise(RawValues raw) {
        return CommuneCode.find(raw.first())
                .map(code -> Value.ofText(city(code.value())))
                .orElse(null);
    }

    private static String city(String code) {
        if (code.startsWith("132") && code.compareTo("13217") < 0) {
            return "13055";
        }
        if (code.startsWith("6938")) {
            return "69123";
        }
        return code.startsWith("751") ? "75056" : code;
    }
}
