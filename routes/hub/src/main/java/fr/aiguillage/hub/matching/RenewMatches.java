package fr.aiguillage.hub.matching;

import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.store.ClusterRecord;
import fr.aiguillage.hub.store.EpochStore;
import fr.aiguillage.hub.store.EpochStore.Renewed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Matches records anew that were matched under an older epoch, some hundred at a time so that batches of offers pass in
 * between. Once none is left, keys and edges are a function of the records and the epoch, whatever came when.
 */
public final class RenewMatches {

    private static final int BATCH = 100;

    private final CurrentEngine engine;
    private final EpochStore store;
    private final ReadMembers readMembers;
    private final MatchOffers match;
    private final PlaceClusters place;
    private final WriteOffers write;
    private final OneWriter writer;
    private final TransactionTemplate transaction;
    private final OutboxSignal outbox;
    private long after;
    private int epoch;

    RenewMatches(
            CurrentEngine engine,
            EpochStore store,
            ReadMembers readMembers,
            MatchOffers match,
            PlaceClusters place,
            WriteOffers write,
            OneWriter writer,
            TransactionTemplate transaction,
            OutboxSignal outbox) {
        this.engine = engine;
        this.store = store;
        this.readMembers = readMembers;
        this.match = match;
        this.place = place;
        this.write = write;
        this.writer = writer;
        this.transaction = transaction;
        this.outbox = outbox;
    }

    /** Renews some; false when none is left. */
    public synchronized boolean renewSome() {
        int latest = store.latest().map(EpochStore.Head::id).orElse(0);
        if (latest == epoch && epoch == engine.epoch() && !engine.renewing()) {
            return false;
        }
        long last = Objects.requireNonNull(transaction.execute(status -> {
            writer.enter();
            if (epoch != engine.epoch()) {
                epoch = engine.epoch();
                after = 0;
            }
            return renew(store.outdated(epoch, engine.sameModel(), after, BATCH));
        }));
        if (last == 0) {
            engine.settled(epoch);
            return false;
        }
        after = last;
        outbox.raise();
        return true;
    }

    /** The greatest id renewed, 0 for none. */
    private long renew(List<ClusterRecord> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        List<ChangedRecord> changed = new ArrayList<>();
        List<Renewed> renewed = new ArrayList<>();
        for (ClusterRecord row : rows) {
            Fingerprint print = readMembers.print(row);
            long[] keys = engine.blockingKeys(print);
            renewed.add(new Renewed(row.id(), keys, engine.encode(print)));
            changed.add(new ChangedRecord(
                    row.id(),
                    row.key(),
                    row.state(),
                    row.hubId(),
                    false,
                    new ChangedRecord.Content(null, print, keys)));
        }
        store.renew(renewed, epoch);
        write.write(place.place(match.renew(changed)), Map.of());
        return rows.get(rows.size() - 1).id();
    }
}
