package fr.aiguillage.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.batch.FailureKind;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows are copied as they are; one that the database refuses is the row's fault, a lost database is not. */
@TestHub
class CopyRowsTest {

    private static final FeedId FEED = new FeedId("copies");

    @Autowired
    private InboxStore inbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String prefix = UUID.randomUUID().toString();

    @Test
    void rowsComeBackAsTheyWereWritten() {
        UUID hubId = HubIds.next();
        InboxRow full = new InboxRow(
                prefix + "-full", Outcome.MERGED, "é\t\\N\n\"", hubId, "[]", 7L, "{\"title\":\"Œuvre 🎓\"}");
        InboxRow bare = row("-bare", null);

        inbox.write(FEED, List.of(full, bare));

        assertThat(inbox.find(FEED, List.of(full.messageId(), bare.messageId())).values())
                .containsExactlyInAnyOrder(without(full), without(bare));
        assertThat(raw(full)).isEqualTo(full.raw());
        assertThat(raw(bare)).isNull();
    }

    @Test
    void moreThanABufferFullIsWrittenWhole() {
        List<InboxRow> rows = IntStream.range(0, 500)
                .mapToObj(number -> row("-" + number, "x".repeat(4_000)))
                .toList();

        inbox.write(FEED, rows);

        assertThat(jdbc.sql("SELECT sum(length(raw)) FROM inbox WHERE message_id LIKE :prefix")
                        .param("prefix", prefix + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(2_000_000);
    }

    @Test
    void whatTheDatabaseRefusesIsTheFaultOfTheRow() {
        InboxRow good = row("-good", "{}");

        Throwable failure = catchThrowable(() ->
                transaction.executeWithoutResult(status -> inbox.write(FEED, List.of(good, row("-nul", "a\0b")))));

        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.DATA);
        assertThat(inbox.find(FEED, List.of(good.messageId()))).isEmpty();
        inbox.write(FEED, List.of(good));
        assertThat(inbox.find(FEED, List.of(good.messageId()))).hasSize(1);
    }

    @Test
    void aRowThatIsThereAlreadyIsRefused() {
        InboxRow row = row("-twice", "{}");
        inbox.write(FEED, List.of(row));

        Throwable failure = catchThrowable(() -> inbox.write(FEED, List.of(row)));

        assertThat(failure).hasStackTraceContaining("duplicate key");
        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.DATA);
    }

    @Test
    void aLostConnectionIsNobodysFault() {
        Throwable failure = catchThrowable(() -> transaction.executeWithoutResult(status -> {
            int backend =
                    jdbc.sql("SELECT pg_backend_pid()").query(Integer.class).single();
            endFromOutside(backend);
            inbox.write(FEED, List.of(row("-lost", "{}")));
        }));

        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.INFRASTRUCTURE);
    }

    private void endFromOutside(int backend) {
        Thread other = new Thread(() -> jdbc.sql("SELECT pg_terminate_backend(:backend, 5000)")
                .param("backend", backend)
                .query(Boolean.class)
                .single());
        other.start();
        try {
            other.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private InboxRow row(String name, @Nullable String raw) {
        return new InboxRow(prefix + name, Outcome.DELIVERED, null, null, null, null, raw);
    }

    private static InboxRow without(InboxRow row) {
        return new InboxRow(
                row.messageId(), row.outcome(), row.remoteId(), row.hubId(), row.notices(), row.runId(), null);
    }

    private @Nullable String raw(InboxRow row) {
        return jdbc.sql("SELECT raw FROM inbox WHERE message_id = :id")
                .param("id", row.messageId())
                .query(String.class)
                .list()
                .get(0);
    }
}
