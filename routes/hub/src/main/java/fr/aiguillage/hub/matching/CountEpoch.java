package fr.aiguillage.hub.matching;

import fr.aiguillage.core.matching.engine.Epoch;
import fr.aiguillage.core.matching.offer.OfferMatching;
import fr.aiguillage.hub.store.EpochStore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts how common tokens, values and keys are among the live records, once there are four times as many as at the last
 * count. Reads without the writer's lock: offers go on being taken in meanwhile.
 */
public final class CountEpoch {

    /** Fewer records tell nothing of what is common. */
    static final long FEWEST = 200;

    /** Up to so many, counting takes less time than the pairs that it spares the next batches. */
    private static final long AT_ONCE = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(CountEpoch.class);
    private static final int GROWTH = 4;
    /** A large live set is counted no more often than this, to see whether it grew: that reads every record. */
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final CurrentEngine engine;
    private final EpochStore store;
    private final ReadMembers readMembers;
    private final OneWriter writer;
    private final TransactionTemplate transaction;
    private long looked = System.nanoTime() - LOOK_NANOS;

    CountEpoch(
            CurrentEngine engine,
            EpochStore store,
            ReadMembers readMembers,
            OneWriter writer,
            TransactionTemplate transaction) {
        this.engine = engine;
        this.store = store;
        this.readMembers = readMembers;
        this.writer = writer;
        this.transaction = transaction;
    }

    /** @param atStart whether rules that differ from those in force are new: they may be an older instance's later */
    void countIfDue(boolean atStart) {
        EpochStore.Head latest = store.latest().orElse(null);
        if (latest == null) {
            // Records of the first days have something to be matched under.
            transaction.executeWithoutResult(status -> {
                writer.enter();
                keepNow(new Counted(engine.begin().freeze(), 0));
            });
            return;
        }
        long due = Math.max(FEWEST, GROWTH * latest.records());
        if ((atStart && latest.model() != engine.digest()) || (mayLook(due) && store.published(due) >= due)) {
            count();
        }
    }

    private boolean mayLook(long due) {
        long now = System.nanoTime();
        if (due > AT_ONCE && now - looked < LOOK_NANOS) {
            return false;
        }
        looked = now;
        return true;
    }

    /**
     * Counts in the writer's own transaction while the live set is small. Without it, the first thousands of records
     * would all meet under keys that nothing tells to be common.
     */
    boolean countAtOnceIfDue() {
        if (engine.grownBy() < FEWEST / 2) {
            return false;
        }
        EpochStore.Head latest = store.latest().orElse(null);
        long due = latest == null ? FEWEST : Math.max(FEWEST, GROWTH * latest.records());
        if (due <= AT_ONCE && engine.grownBy() >= due / 2 && store.published(due) >= due) {
            keepNow(countAll());
            return true;
        }
        return false;
    }

    /** Counts now. The epoch is a function of the live records and the rules alone. */
    public void count() {
        Counted counted = countAll();
        transaction.executeWithoutResult(status -> {
            writer.enter();
            keepNow(counted);
        });
        transaction.executeWithoutResult(status -> writer.enter());
    }

    private record Counted(Epoch epoch, long records) {}

    private Counted countAll() {
        Epoch epoch = engine.begin();
        OfferMatching plain = engine.plain();
        long[] counted = {0};
        store.forEachPublished(store.firstOf(engine.digest()), row -> {
            plain.count(readMembers.print(row), epoch);
            counted[0]++;
        });
        return new Counted(epoch.freeze(), counted[0]);
    }

    /** Under the writer's lock. */
    private void keepNow(Counted counted) {
        byte[] body = counted.epoch().encode();
        int id = store.keep(engine.digest(), counted.records(), body);
        LOG.info("matching weighs by epoch {}: {} records, {} bytes", id, counted.records(), body.length);
    }
}
