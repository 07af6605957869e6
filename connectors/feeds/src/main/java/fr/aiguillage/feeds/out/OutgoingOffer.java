package fr.aiguillage.feeds.out;

import fr.aiguillage.contract.Offer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An opportunity as a destination is told of it.
 *
 * @param role what the destination is to it
 * @param custodian pôle that handles it
 * @param rule stable code of the rule that placed it
 * @param reason why it came to this pôle, in stable English words
 * @param sources records behind it
 * @param changedAt of this revision
 */
public record OutgoingOffer(
        UUID hubId,
        long revision,
        Offer offer,
        PoleRole role,
        String custodian,
        String rule,
        String reason,
        String mapVersion,
        List<Source> sources,
        Instant changedAt) {

    /** A record of a system. */
    public record Source(String system, String remoteId) {

        @Override
        public String toString() {
            return system + "/" + remoteId;
        }
    }

    public OutgoingOffer {
        sources = List.copyOf(sources);
    }
}
