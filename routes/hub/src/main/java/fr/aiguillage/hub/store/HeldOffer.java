package fr.aiguillage.hub.store;

import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.core.territory.Placement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as it was last delivered.
 *
 * @param contentHash of the golden offer
 * @param mergedInto the opportunity that took its place
 */
public record HeldOffer(
        UUID hubId,
        long revision,
        OfferStatus status,
        String contentHash,
        Placement placement,
        @Nullable UUID mergedInto) {

    /** Whether its pôle holds it as open. */
    public boolean open() {
        return mergedInto == null && (status == OfferStatus.ACTIVE || status == OfferStatus.SUSPENDED);
    }
}
