package fr.aiguillage.hub.matching;

import fr.aiguillage.hub.store.OutboxRow;
import java.util.List;

/** Who else than its pôles must be told of a change. */
public interface ShowElsewhere {

    /**
     * Rows of the outbox for these changes, those that leave the offer as it was too: who publishes it may have changed.
     * Within the transaction that writes them.
     */
    List<OutboxRow> rows(List<OfferChange> changes);
}
