package fr.aiguillage.core.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** How far two offers agree in host, place and title, and what forbids their merge. */
final class FirstFormLevels {

    private FirstFormLevels() {}

    static Edge.FieldLevel host(OfferFingerprint left, OfferFingerprint right) {
        if (left.siret() != null && left.siret().equals(right.siret())) {
            return new Edge.FieldLevel("host", "same-siret", 900);
        }
        if (!Collections.disjoint(left.employers(), right.employers())) {
            return new Edge.FieldLevel("host", "same-name", 500);
        }
        if (left.siren() != null && left.siren().equals(right.siren())) {
            return new Edge.FieldLevel("host", "same-siren", 300);
        }
        boolean missing = left.employers().isEmpty() || right.employers().isEmpty();
        return missing ? new Edge.FieldLevel("host", "missing", 0) : new Edge.FieldLevel("host", "differs", -400);
    }

    static Edge.FieldLevel place(OfferFingerprint left, OfferFingerprint right) {
        if (left.commune() != null && left.commune().equals(right.commune())) {
            return new Edge.FieldLevel("place", "same-commune", 400);
        }
        if (left.postcode() != null && left.postcode().equals(right.postcode())) {
            return new Edge.FieldLevel("place", "same-postcode", 300);
        }
        boolean comparable = (left.commune() != null && right.commune() != null)
                || (left.postcode() != null && right.postcode() != null);
        return comparable ? new Edge.FieldLevel("place", "differs", -800) : new Edge.FieldLevel("place", "missing", 0);
    }

    static Edge.FieldLevel title(OfferFingerprint left, OfferFingerprint right) {
        if (left.titleWords().isEmpty() || right.titleWords().isEmpty()) {
            return new Edge.FieldLevel("title", "missing", 0);
        }
        double dice = dice(left.titleWords(), right.titleWords());
        if (dice == 1) {
            return new Edge.FieldLevel("title", "same", 600);
        }
        if (dice >= 0.8) {
            return new Edge.FieldLevel("title", "close", 400);
        }
        return dice >= 0.5 ? new Edge.FieldLevel("title", "near", 200) : new Edge.FieldLevel("title", "differs", -600);
    }

    private static double dice(Set<String> left, Set<String> right) {
        long shared = left.stream().filter(right::contains).count();
        return 2.0 * shared / (left.size() + right.size());
    }

    static List<String> vetoes(OfferFingerprint left, OfferFingerprint right) {
        List<String> vetoes = new ArrayList<>();
        if (left.siret() != null
                && right.siret() != null
                && !left.siret().siren().equals(right.siret().siren())) {
            vetoes.add("OTHER_ORGANISATION");
        }
        if (areDisjoint(left.weeks(), right.weeks())) {
            vetoes.add("DISJOINT_WEEKS");
        }
        if (areDisjoint(left.levels(), right.levels())) {
            vetoes.add("DISJOINT_LEVELS");
        }
        return vetoes;
    }

    /** A missing value forbids nothing. */
    private static boolean areDisjoint(Set<?> left, Set<?> right) {
        return !left.isEmpty() && !right.isEmpty() && Collections.disjoint(left, right);
    }
}
