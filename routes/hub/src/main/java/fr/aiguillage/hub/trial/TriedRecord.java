package fr.aiguillage.hub.trial;

import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.core.territory.Placement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of one record.
 *
 * @param fate whether it would be offered on
 * @param reason the rule, for a record that is left out
 * @param offer absent unless the record makes one
 * @param placement absent when there is no offer, or no map to place it on
 * @param known how it compares with what the hub holds; empty without a database
 */
public record TriedRecord(
        String position,
        @Nullable String remoteId,
        Fate fate,
        @Nullable String reason,
        List<Notice> notices,
        @Nullable Offer offer,
        @Nullable Placement placement,
        List<String> known) {

    /** How a record ends. */
    public enum Fate {
        /** It becomes an offer. */
        OFFER,
        /** The mapping leaves it out on purpose, or it offers nothing that a pôle places. */
        FILTERED,
        /** It goes to quarantine. */
        REFUSED
    }

    public TriedRecord {
        notices = List.copyOf(notices);
        known = List.copyOf(known);
    }
}
