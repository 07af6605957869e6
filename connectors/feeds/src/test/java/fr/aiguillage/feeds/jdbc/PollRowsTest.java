package fr.aiguillage.feeds.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.aiguillage.feeds.config.CursorOverlap;
import fr.aiguillage.feeds.config.JdbcSource;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.testing.CollectedRun;
import fr.aiguillage.feeds.testing.PolledFeed;
import fr.aiguillage.feeds.testing.TestFeeds;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PollRowsTest {

    private static EmbeddedPostgres database;

    private final PolledFeed hub = new PolledFeed();

    @BeforeAll
    static void startDatabase() throws Exception {
        database = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        database.close();
    }

    @BeforeEach
    void start() throws Exception {
        hub.start();
        sql("drop table if exists offre");
        sql("""
                create table offre (id int, titre text, prix numeric(8,2), actif boolean, debut date,
                  maj timestamptz, saisie timestamp, semaines int[])""");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void columnsBecomeJson() throws Exception {
        sql("""
                insert into offre values (1, 'Stage', 12.50, true, '2026-06-15', '2026-05-01T10:00:00.123456+02',
                  '2026-05-01T10:00:00', '{25,26}'), (2, null, null, null, null, null, null, null)""");

        CollectedRun run = poll("select * from offre order by id", null);

        assertThat(run.outcome).isEqualTo("complete");
        assertThat(run.records.get(0).toString()).isEqualTo("""
                {"id":1,"titre":"Stage","prix":12.50,"actif":true,"debut":"2026-06-15",\
                "maj":"2026-05-01T08:00:00.123456Z","saisie":"2026-05-01T10:00:00","semaines":[25,26]}""");
        assertThat(run.records.get(1).get("titre").isNull()).isTrue();
        assertThat(run.positions).containsExactly("row#1", "row#2");
    }

    @Test
    void rowsWithTheGreatestCursorAreNotLost() throws Exception {
        String query = "select id, maj from offre where maj >= :cursor order by maj";
        sql("insert into offre (id, maj) values (1, '2026-05-01T10:00Z'), (2, '2026-05-02T10:00:00.000001Z')");
        assertThat(poll(query, "maj").values("id")).containsExactly("1", "2");

        sql("insert into offre (id, maj) values (3, '2026-05-02T10:00:00.000001Z'), (4, '2026-05-03T10:00Z')");
        assertThat(again(2).values("id")).containsExactlyInAnyOrder("2", "3", "4");

        assertThat(again(3).values("id")).containsExactly("4");
    }

    @Test
    void localTimesAndNumbersAreCursorsToo() throws Exception {
        sql("insert into offre (id, saisie) values (1, '2026-05-01T10:00'), (2, '2026-05-02T10:00:00.000001')");

        poll("select id, saisie from offre where saisie >= :cursor", "saisie");
        assertThat(hub.cursors.find(TestFeeds.ID)).contains("2026-05-02T10:00:00.000001");
        assertThat(again(2).values("id")).containsExactly("2");

        hub.add(TestFeeds.of(source("select id from offre where id >= :cursor", "id")));
        hub.cursors.save(TestFeeds.ID, "1");
        assertThat(hub.runs.awaitRun(3).closed).isTrue();
    }

    @Test
    void rowsCommittedLateAreReadWithinTheOverlap() throws Exception {
        sql("insert into offre (id, saisie) values (10, '2026-05-01T10:00'), (20, '2026-05-02T10:00')");
        hub.add(TestFeeds.of(
                source("select id from offre where id >= :cursor order by id", "id", CursorOverlap.of("5"))));
        assertThat(hub.runs.awaitRun(1).values("id")).containsExactly("10", "20");

        sql("insert into offre (id, saisie) values (17, '2026-05-02T09:55'), (14, '2026-05-01T10:00')");
        assertThat(again(2).values("id")).containsExactly("17", "20");

        hub.cursors.save(TestFeeds.ID, "2026-05-02T10:00");
        hub.add(TestFeeds.of(
                source("select id, saisie from offre where saisie >= :cursor", "saisie", CursorOverlap.of("10m"))));
        assertThat(hub.runs.awaitRun(3).values("id")).containsExactlyInAnyOrder("17", "20");
    }

    @Test
    void anOverlapThatIsNotOfTheColumnsKindFailsTheRunAndSaysSo() throws Exception {
        hub.cursors.save(TestFeeds.ID, "1");

        hub.add(TestFeeds.of(source("select id from offre where id >= :cursor", "id", CursorOverlap.of("10m"))));

        assertThat(hub.runs.awaitRun(1).outcome).startsWith("failed:").contains("cursor-overlap must be a duration");
    }

    @Test
    void cursorStaysWhenTheRunFails() throws Exception {
        sql("insert into offre (id) values (1), (0)");

        CollectedRun run = poll("select id, 1 / id from offre where id >= :cursor order by id desc", "id");

        assertThat(run.outcome).startsWith("failed:").contains("division by zero");
        assertThat(hub.cursors.find(TestFeeds.ID)).isEmpty();
    }

    @Test
    void refused() throws Exception {
        hub.add(TestFeeds.of(new JdbcSource(
                "jdbc:postgresql://localhost:1/x", "x", new Secret("x"), "select 1", null, CursorOverlap.NONE, 10)));

        assertThat(hub.runs.awaitRun(1).outcome).startsWith("failed:").contains("refused");
    }

    @Test
    void timeout() throws Exception {
        String url = database.getJdbcUrl("postgres", "postgres") + "&socketTimeout=1";
        hub.add(TestFeeds.of(new JdbcSource(
                url, "postgres", new Secret("postgres"), "select pg_sleep(30)::text", null, CursorOverlap.NONE, 10)));

        assertThat(hub.runs.awaitRun(1).outcome).startsWith("failed:");
    }

    @Test
    void databaseGoneInTheMiddleOfACursor() throws Exception {
        sql("insert into offre (id) select n from generate_series(1, 1000) n");
        AtomicInteger rows = new AtomicInteger();
        hub.runs.onRecord = () -> {
            if (rows.incrementAndGet() == 150) {
                killReaders();
            }
        };

        CollectedRun run = poll("select id from offre where id >= :cursor order by id", "id");

        assertThat(run.outcome).startsWith("failed:");
        assertThat(run.records).hasSizeBetween(150, 999);
        assertThat(hub.cursors.find(TestFeeds.ID)).isEmpty();

        hub.runs.onRecord = () -> {};
        assertThat(again(2).records).hasSize(1000);
    }

    @Test
    void clockSkew() throws Exception {
        String query = "select id, maj from offre where maj >= :cursor order by maj";
        sql("insert into offre (id, maj) values (1, now() - interval '1 hour'), (2, now() + interval '400 days')");
        assertThat(poll(query, "maj").values("id")).containsExactly("1", "2");

        sql("insert into offre (id, maj) values (3, now() + interval '1 second')");

        assertThat(again(2).values("id")).containsExactly("3", "2");
    }

    @Test
    void queryThatWouldLoseRowsIsRefused() {
        assertThatThrownBy(() -> hub.add(TestFeeds.of(source("select id from offre where id > :cursor", "id"))))
                .hasStackTraceContaining("write >= :cursor");
    }

    @Test
    void rowsAreStreamedByFetchSize() throws Exception {
        // Fails at its 5,000th row: had the driver read them all first, none would have been handed on.
        CollectedRun run = poll("select 1 / (5000 - n) as x from generate_series(1, 10000) n", null);

        assertThat(run.outcome).contains("division by zero");
        assertThat(run.records).hasSizeGreaterThan(4_000);
    }

    private CollectedRun poll(String query, @Nullable String cursorColumn) throws Exception {
        hub.add(TestFeeds.of(source(query, cursorColumn)));
        return hub.runs.awaitRun(1);
    }

    private CollectedRun again(int number) {
        await().until(() -> hub.routes.runNow(TestFeeds.ID));
        return hub.runs.awaitRun(number);
    }

    private static JdbcSource source(String query, @Nullable String cursorColumn) {
        return source(query, cursorColumn, CursorOverlap.NONE);
    }

    private static JdbcSource source(String query, @Nullable String cursorColumn, CursorOverlap overlap) {
        String url = database.getJdbcUrl("postgres", "postgres");
        return new JdbcSource(url, "postgres", new Secret("postgres"), query, cursorColumn, overlap, 100);
    }

    private static void killReaders() {
        try {
            sql("select pg_terminate_backend(pid) from pg_stat_activity where query like '%from offre where id >=%'"
                    + " and pid <> pg_backend_pid()");
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void sql(String statement) throws Exception {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
