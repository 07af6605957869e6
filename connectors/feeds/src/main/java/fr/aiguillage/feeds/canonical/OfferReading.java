package fr.aiguillage.feeds.canonical;

import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.Offer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading a document gave.
 *
 * @param offer absent exactly when a notice rejects the document
 * @param remoteId identifier at the source, also of a rejected offer when it could be read; a receipt needs it
 * @param notices everything found wrong, in the order of reading
 */
public record OfferReading(@Nullable Offer offer, @Nullable String remoteId, List<Notice> notices) {

    public OfferReading {
        notices = List.copyOf(notices);
    }
}
