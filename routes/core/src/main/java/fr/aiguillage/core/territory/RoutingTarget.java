package fr.aiguillage.core.territory;

import fr.aiguillage.contract.PoleId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a routing rule names.
 *
 * @param pole when it is one, absent else
 */
public record RoutingTarget(Kind kind, @Nullable PoleId pole) {

    /** {@code territorial}: whoever has the place. {@code desk}: the académie's triage desk. */
    public enum Kind {
        TERRITORIAL,
        DESK,
        POLE
    }

    /** @throws IllegalArgumentException when the text is neither a word of its own nor an id */
    public static RoutingTarget of(String text) {
        return switch (text) {
            case "territorial" -> new RoutingTarget(Kind.TERRITORIAL, null);
            case "desk" -> new RoutingTarget(Kind.DESK, null);
            default -> new RoutingTarget(Kind.POLE, new PoleId(text));
        };
    }
}
