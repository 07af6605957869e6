package fr.aiguillage.core.territory;

import fr.aiguillage.contract.PoleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The académie's desk for offers that no rule can place. It is a destination like a pôle.
 *
 * @param answerWithin working days that the desk has to place an offer by hand
 * @param referents who is told of some of its offers beside it; nobody when absent
 */
public record TriageDesk(
        PoleId id,
        String label,
        String mailbox,
        int answerWithin,
        List<PoleChannel> channels,
        @Nullable Referents referents) {

    public TriageDesk {
        channels = List.copyOf(channels);
    }
}
