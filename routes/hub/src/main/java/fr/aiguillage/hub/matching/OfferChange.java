package fr.aiguillage.hub.matching;

import fr.aiguillage.feeds.canonical.CanonicalOffer;
import fr.aiguillage.hub.store.HeldOffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity before and after.
 *
 * @param before absent when it is new
 * @param golden absent when no published record is left
 * @param members the records it consists of now
 */
public record OfferChange(
        @Nullable HeldOffer before,
        HeldOffer after,
        @Nullable CanonicalOffer golden,
        List<Member> members) {

    /** Whether there is anything to tell; the same input causes no output. */
    public boolean isChange() {
        return before == null || after.revision() > before.revision();
    }

    /** Whether an open offer goes from one custodian to another and stays open. */
    public boolean movesCustody() {
        return before != null
                && before.open()
                && after.open()
                && !before.placement().custodian().equals(after.placement().custodian());
    }

    /** Whether the custodian must now hold the offer as open. */
    public boolean delivers() {
        return isChange() && after.open();
    }
}
