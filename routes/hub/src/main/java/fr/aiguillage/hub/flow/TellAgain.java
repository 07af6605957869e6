package fr.aiguillage.hub.flow;

import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.matching.OfferChange;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.matching.ReadPresent;
import fr.aiguillage.hub.store.OutboxStore;
import fr.aiguillage.hub.store.PublicationAdverts;
import fr.aiguillage.hub.store.PublicationAdverts.Given;
import fr.aiguillage.hub.store.PublicationParts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells one system once more how some offers stand, by the outbox: in the order of everything else about them. */
@Component
class TellAgain {

    private static final int BATCH = 200;

    private final PublicationAdverts adverts;
    private final PublicationParts parts;
    private final ReadPresent present;
    private final PublishOffers publish;
    private final OutboxStore outbox;
    private final OneWriter writer;
    private final TransactionTemplate transaction;
    private final OutboxSignal signal;

    TellAgain(
            PublicationAdverts adverts,
            PublicationParts parts,
            ReadPresent present,
            PublishOffers publish,
            OutboxStore outbox,
            OneWriter writer,
            TransactionTemplate transaction,
            OutboxSignal signal) {
        this.adverts = adverts;
        this.parts = parts;
        this.present = present;
        this.publish = publish;
        this.outbox = outbox;
        this.writer = writer;
        this.transaction = transaction;
        this.signal = signal;
    }

    /**
     * An offer that a system shows otherwise than it was told.
     *
     * @param offer as it stood when it was compared
     * @param lingering ids of adverts that are still there
     * @param hidden ids of adverts that the system keeps and does not show
     * @param anew whether it must come back under a new name
     */
    record Mend(Given offer, List<String> lingering, List<String> hidden, boolean anew) {

        /** Told once more, with nothing known of what the system shows. */
        static Mend asItStands(Given offer) {
            return new Mend(offer, List.of(), List.of(), false);
        }
    }

    /** How many of them it is told; those that moved since they were read are left alone. */
    int tell(String system, List<Mend> offers) {
        int told = 0;
        for (int from = 0; from < offers.size(); from += BATCH) {
            List<Mend> some = offers.subList(from, Math.min(offers.size(), from + BATCH));
            told += Objects.requireNonNull(transaction.execute(status -> write(system, some)));
            signal.raise();
        }
        return told;
    }

    private int write(String system, List<Mend> offers) {
        writer.enter();
        Map<UUID, Mend> mends =
                offers.stream().collect(Collectors.toMap(mend -> mend.offer().hubId(), mend -> mend));
        List<UUID> unchanged = adverts.unchanged(
                FlowSinks.CHANNEL, system, offers.stream().map(Mend::offer).toList());
        for (UUID hubId : unchanged) {
            Mend mend = Objects.requireNonNull(mends.get(hubId));
            parts.linger(system, hubId, mend.lingering());
            parts.hidden(system, hubId, mend.hidden());
        }
        List<OfferChange> changes = present.read(unchanged);
        outbox.write(changes.stream()
                .flatMap(change ->
                        publish
                                .again(
                                        change,
                                        system,
                                        Objects.requireNonNull(
                                                        mends.get(change.after().hubId()))
                                                .anew())
                                .stream())
                .toList());
        return changes.size();
    }
}
