package fr.aiguillage.hub.matching;

import static fr.aiguillage.hub.OfferJson.offer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import fr.aiguillage.hub.store.KeyStore;
import fr.aiguillage.hub.store.RecordState;
import jakarta.jms.ConnectionFactory;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys in memory follow those in the store: what others wrote, what was taken back, what was missed. */
@TestHub
class CurrentIndexTest {

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OneWriter writer;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CurrentEngine engine;

    @Autowired
    private CurrentIndex index;

    @Autowired
    private KeyStore store;

    private Partner bank;

    @BeforeEach
    void join() throws Exception {
        bank = Partner.join(addFeed, connections);
    }

    @Test
    void whatATransactionTookBackIsAsItWas() throws Exception {
        long record = publish("a");

        transaction.executeWithoutResult(status -> {
            writer.enter();
            index.change(List.of(ended(record)));
            assertThat(found(index, record)).isFalse();
            status.setRollbackOnly();
        });

        assertThat(inTurn(() -> found(index, record))).isTrue();
    }

    @Test
    void anotherInstanceFollowsWhatThisOneWrote() throws Exception {
        CurrentIndex other = new CurrentIndex(engine, store);
        long before = publish("a");
        assertThat(inTurn(() -> found(other, before))).isTrue();

        long after = publish("b");
        assertThat(inTurn(() -> found(other, after))).isTrue();

        long[] keys = keys(after);
        bank.send(bank.withdraw(offer("b")));
        long[] sharing = inTurn(() -> other.sharing(keys));
        assertThat(Arrays.stream(sharing)).doesNotContain(after);
    }

    @Test
    void anInstanceThatMissedEntriesReadsAllAnew() throws Exception {
        CurrentIndex other = new CurrentIndex(engine, store);
        long before = publish("a");
        assertThat(inTurn(() -> found(other, before))).isTrue();

        long missed = publish("b");
        publish("c");
        inTurn(() -> {
            store.forget(store.last() - 1);
            return true;
        });

        assertThat(inTurn(() -> found(other, missed))).isTrue();
    }

    @Test
    void anInstanceWhoseDatabaseWasTakenBackReadsAllAnew() throws Exception {
        CurrentIndex other = new CurrentIndex(engine, store);
        long record = publish("a");
        long[] keys = keys(record);
        assertThat(inTurn(() -> found(other, record))).isTrue();

        jdbc.sql("UPDATE record SET match_keys = '{}' WHERE id = :id")
                .param("id", record)
                .update();
        inTurn(() -> {
            store.forget(store.last());
            return true;
        });

        long[] sharing = inTurn(() -> other.sharing(keys));
        assertThat(Arrays.stream(sharing)).doesNotContain(record);
    }

    private long publish(String id) throws Exception {
        bank.send(bank.upsert(offer(id)));
        return jdbc.sql("SELECT id FROM record WHERE system = :system AND remote_id = :id")
                .param("system", bank.feed().value())
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private ChangedRecord ended(long record) {
        return new ChangedRecord(
                record,
                new RecordKey(new SystemId(bank.feed().value()), "a"),
                RecordState.WITHDRAWN,
                new UUID(0, record),
                false,
                null);
    }

    /** Whether the record is found under its own keys. */
    private boolean found(CurrentIndex where, long record) {
        return Arrays.stream(where.sharing(keys(record))).anyMatch(id -> id == record);
    }

    private long[] keys(long record) {
        Long[] keys = jdbc.sql("SELECT unnest(match_keys) FROM record WHERE id = :id")
                .param("id", record)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
        return Arrays.stream(keys).mapToLong(Long::longValue).toArray();
    }

    private <T> T inTurn(Supplier<T> action) {
        return transaction.execute(status -> {
            writer.enter();
            return action.get();
        });
    }
}
