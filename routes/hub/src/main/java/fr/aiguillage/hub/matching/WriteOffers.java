package fr.aiguillage.hub.matching;

import fr.aiguillage.hub.delivery.CopyDeliveries;
import fr.aiguillage.hub.flow.PublishOffers;
import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.JournalStore;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.OutboxRow;
import fr.aiguillage.hub.store.OutboxStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes changed offers, what must be delivered of them, and how they came about. */
@Component
public class WriteOffers {

    private final OfferStore offers;
    private final OutboxStore outbox;
    private final JournalStore journal;
    private final WriteDelivery delivery;
    private final CopyDeliveries copies;
    private final PublishOffers publish;

    public WriteOffers(
            OfferStore offers,
            OutboxStore outbox,
            JournalStore journal,
            WriteDelivery delivery,
            CopyDeliveries copies,
            PublishOffers publish) {
        this.offers = offers;
        this.outbox = outbox;
        this.journal = journal;
        this.delivery = delivery;
        this.copies = copies;
        this.publish = publish;
    }

    /** @param awaiting feeds of the messages that count as under way until the offer has left, by hub id */
    public void write(List<OfferChange> changes, Map<UUID, List<String>> awaiting) {
        List<OfferChange> real = changes.stream().filter(OfferChange::isChange).toList();
        offers.write(real.stream().map(OfferChange::after).toList());
        List<OutboxRow> rows = new ArrayList<>();
        real.forEach(change -> deliveries(change, awaiting, rows));
        rows.addAll(copies.copies(rows));
        rows.addAll(publish.rows(real));
        outbox.write(rows);
        journal.write(real.stream().map(WriteOffers::entry).toList());
    }

    private void deliveries(OfferChange change, Map<UUID, List<String>> awaiting, List<OutboxRow> rows) {
        HeldOffer before = change.before();
        HeldOffer after = change.after();
        boolean wasOpen = before != null && before.open();
        boolean moves = before != null
                && !before.placement().custodian().equals(after.placement().custodian());
        if (before != null && wasOpen && (!after.open() || moves)) {
            rows.addAll(delivery.withdrawal(change, before.placement()));
        }
        if (after.open()) {
            rows.addAll(delivery.upsert(change, awaiting.getOrDefault(after.hubId(), List.of())));
        }
    }

    private static JournalStore.Entry entry(OfferChange change) {
        HeldOffer after = change.after();
        return new JournalStore.Entry(
                after.hubId(),
                after.revision(),
                what(change),
                after.placement().custodian().value(),
                change.members().stream().map(Member::id).toList());
    }

    private static String what(OfferChange change) {
        if (change.after().mergedInto() != null) {
            return "MERGED";
        }
        if (!change.after().open()) {
            return change.after().status().name();
        }
        return change.before() == null ? "CREATED" : change.before().open() ? "CHANGED" : "REOPENED";
    }
}
