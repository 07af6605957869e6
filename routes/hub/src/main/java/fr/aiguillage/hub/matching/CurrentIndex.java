package fr.aiguillage.hub.matching;

import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.engine.LiveIndex;
import fr.aiguillage.hub.store.KeyStore;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys and prints of all live records in memory, as the store has them. Everything happens under the writer's lock, within a
 * transaction: what other instances changed is read first, once a transaction; what this one changes is told to them by
 * the list of changes. A change that its transaction took back is missing in that list: the record is read again.
 */
public final class CurrentIndex {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentIndex.class);

    /** Entries that are kept for instances that have been idle; some hundred records each. */
    private static final long KEPT = 20_000;

    private static final long TIDY_EVERY = 1_000;

    private final CurrentEngine engine;
    private final KeyStore store;
    /** What this instance changed and has not yet seen in the list, by the number of its entry. */
    private final Map<Long, Collection<Long>> unconfirmed = new TreeMap<>();

    private LiveIndex index;
    private boolean isRead;
    private int sameModel;
    private long seen;

    CurrentIndex(CurrentEngine engine, KeyStore store) {
        this.engine = engine;
        this.store = store;
        this.index = engine.plain().liveIndex();
    }

    /** Ids of the records that share a key. */
    public synchronized long[] sharing(long[] keys) {
        follow();
        return index.sharing(keys);
    }

    /** Ids of the records that share a key and are not distinct at first sight. */
    synchronized long[] lookalikes(Fingerprint print, long[] keys) {
        follow();
        return index.lookalikes(print, keys);
    }

    /** @param id of a record that was just found */
    synchronized Fingerprint print(long id) {
        return index.print(id);
    }

    /** What of the changed records is found from now on; a record that ended is found no more. */
    synchronized void change(List<ChangedRecord> changed) {
        if (changed.isEmpty()) {
            return;
        }
        follow();
        for (ChangedRecord record : changed) {
            ChangedRecord.Content content = record.content();
            if (content == null || !record.state().published()) {
                index.remove(record.id());
            } else {
                index.put(record.id(), content.fingerprint(), content.keys());
            }
        }
        List<Long> ids = changed.stream().map(ChangedRecord::id).toList();
        long seq = store.append(ids);
        unconfirmed.put(seq, ids);
        if (seq % TIDY_EVERY == 0) {
            store.forget(seq - KEPT);
        }
    }

    /** Takes over what the list tells; nothing new comes within a transaction, since nobody else may write. */
    synchronized void follow() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        onceATransaction();
        List<KeyStore.Change> changes = isRead ? store.after(seen) : List.of();
        if (!isRead || sameModel != engine.sameModel() || hasGap(changes) || index.isWorn()) {
            readAll();
            return;
        }
        Set<Long> stale = new HashSet<>();
        for (KeyStore.Change change : changes) {
            if (unconfirmed.remove(change.seq()) == null) {
                stale.addAll(change.records());
            }
            seen = change.seq();
        }
        unconfirmed.values().forEach(stale::addAll);
        unconfirmed.clear();
        readAgain(stale);
    }

    /** Whether entries were forgotten before they were seen here, or the database was taken back to an earlier state. */
    private boolean hasGap(List<KeyStore.Change> changes) {
        return changes.isEmpty() ? store.last() < seen : changes.get(0).first() > seen + 1;
    }

    private void onceATransaction() {
        TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(CurrentIndex.this);
            }
        });
    }

    private void readAgain(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        ids.forEach(index::remove);
        store.find(ids).forEach(this::put);
    }

    private void readAll() {
        long begun = System.nanoTime();
        isRead = false;
        unconfirmed.clear();
        sameModel = engine.sameModel();
        seen = store.last();
        index = engine.plain().liveIndex();
        store.forEach(this::put);
        isRead = true;
        LOG.info(
                "matching holds the keys and prints of {} records in memory, read in {} ms",
                index.size(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    /** A print of other rules cannot be compared; its record comes once it is matched anew. */
    private void put(KeyStore.Keyed record) {
        if (record.epoch() >= sameModel) {
            index.put(record.id(), engine.decode(record.fingerprint()), record.keys());
        }
    }
}
