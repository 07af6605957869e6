package fr.aiguillage.hub.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.aiguillage.contract.EventType;
import fr.aiguillage.core.golden.MergeOffers;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.engine.Epoch;
import fr.aiguillage.core.matching.model.MatchModel;
import fr.aiguillage.hub.HubSettings;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.ingest.Instance;
import fr.aiguillage.hub.matchfiles.LoadMatchModel;
import fr.aiguillage.hub.matching.History.Step;
import fr.aiguillage.hub.matching.MatchAtOnce.End;
import fr.aiguillage.hub.store.DecisionStore;
import fr.aiguillage.hub.store.EpochStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Order of arrival does not matter, through ingest, decisions and PostgreSQL: each seeded history is told to two instances
 * of the hub that write at once, in batches of any size, with restarts and new epochs in between, and must end as if its
 * records had been matched all at once under the epoch then in force. {@code -Dseed=} repeats one, {@code -Dseeds=1000} tries many.
 */
@TestHub
class MatchingHistoryTest {

    private static final int PARTNERS = 3;
    private static final int SEEDS = 15;

    @Autowired
    private ApplicationContext hub;

    @Autowired
    private HikariDataSource hubDatabase;

    @Autowired
    private MergeOffers merge;

    @Autowired
    private HubSettings settings;

    private HikariDataSource database;
    private JdbcClient jdbc;
    private final Instance[] instances = new Instance[2];

    @AfterEach
    void stop() {
        for (Instance instance : instances) {
            instance.close();
        }
        database.close();
    }

    @Test
    void everyHistoryEndsAsIfItsRecordsHadBeenMatchedAllAtOnce() throws Exception {
        database = Instance.database(hubDatabase, "history");
        jdbc = JdbcClient.create(database);
        Path rules = settings.configDir().resolve("rules/matching.yaml");
        MatchModel model = LoadMatchModel.from(rules);
        long digest = LoadMatchModel.digest(rules);
        MatchAtOnce atOnce = new MatchAtOnce(model, merge);
        start(0);
        start(1);
        Long one = Long.getLong("seed");
        long first = one == null ? System.nanoTime() >>> 10 : one;
        int seeds = one == null ? Integer.getInteger("seeds", SEEDS) : 1;
        long begun = System.nanoTime();
        int merged = 0;
        int inDoubt = 0;
        for (long seed = first; seed < first + seeds; seed++) {
            History history = new History(seed, PARTNERS);
            Random random = new Random(~seed);
            forget();
            // As a hub whose records have changed since, a history begins under statistics of others.
            instances[0]
                    .bean(EpochStore.class)
                    .keep(digest, 0, atOnce.count(new History(-seed, PARTNERS)).encode());

            tell(history.tangled(random), random);
            boolean counts = random.nextInt(3) == 0;
            if (counts) {
                any(random).bean(CountEpoch.class).count();
            }
            while (any(random).bean(RenewMatches.class).renewSome()) {
                // Until no record is left that was matched under an older epoch.
            }

            // An epoch counted at the end is a function of the records too.
            End expected = atOnce.of(history, counts ? atOnce.count(history) : epoch(model));
            assertThat(differences(opportunities().entrySet(), expected.golden().entrySet()))
                    .as("replay with -Dseed=%d", seed)
                    .isEmpty();
            assertThat(differences(edges(), expected.edges()))
                    .as("replay with -Dseed=%d", seed)
                    .isEmpty();
            merged += expected.golden().keySet().stream().anyMatch(cluster -> cluster.contains(",")) ? 1 : 0;
            inDoubt += expected.edges().stream().anyMatch(edge -> edge.contains(" REVIEW ")) ? 1 : 0;
        }
        System.out.printf(
                "%d histories from seed %d in %d s, 0 differences; %d merge records, %d leave pairs in doubt%n",
                seeds, first, (System.nanoTime() - begun) / 1_000_000_000, merged, inDoubt);
    }

    private static List<String> differences(Set<?> found, Set<?> expected) {
        List<String> differences = new ArrayList<>();
        found.stream().filter(one -> !expected.contains(one)).forEach(one -> differences.add("found " + one));
        expected.stream().filter(one -> !found.contains(one)).forEach(one -> differences.add("missing " + one));
        return differences;
    }

    private void start(int instance) {
        if (instances[instance] != null) {
            instances[instance].close();
        }
        instances[instance] = Instance.open(hub, database);
    }

    private void forget() {
        List<String> tables = jdbc.sql("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'flyway%'
                        """).query(String.class).list();
        tables.forEach(table -> jdbc.sql("DELETE FROM " + table).update());
        // A gap in the list of changes: the instances, which hold the records of the history before, read all anew.
        jdbc.sql("SELECT nextval('match_change_seq_seq')").query(Long.class).single();
    }

    private void tell(List<Step> steps, Random random) {
        List<Step> batch = new ArrayList<>();
        int size = 1 + random.nextInt(8);
        for (Step step : steps) {
            if (step.isDecision()) {
                send(batch, random);
                decide(step, instances[random.nextInt(2)]);
                continue;
            }
            batch.add(step);
            if (batch.size() == size) {
                send(batch, random);
                meanwhile(random);
                size = 1 + random.nextInt(8);
            }
        }
        send(batch, random);
    }

    private Epoch epoch(MatchModel model) {
        EpochStore epochs = instances[0].bean(EpochStore.class);
        return Epoch.decode(epochs.body(epochs.latest().orElseThrow().id()), model)
                .orElseThrow();
    }

    private Instance any(Random random) {
        return instances[random.nextInt(2)];
    }

    private void meanwhile(Random random) {
        switch (random.nextInt(12)) {
            case 0 -> start(random.nextInt(2));
            case 1 -> any(random).bean(CountEpoch.class).count();
            case 2 -> any(random).bean(RenewMatches.class).renewSome();
            default -> {}
        }
    }

    /** Each partner its part, in one batch, at the same time as the others; then what comes twice. */
    private void send(List<Step> steps, Random random) {
        Map<String, List<Instance.Event>> events = new TreeMap<>();
        Map<String, List<Instance.Event>> again = new TreeMap<>();
        for (Step step : steps) {
            Instance.Event event = Instance.Event.of(type(step), step.record().offer());
            String partner = step.record().partner();
            events.computeIfAbsent(partner, unused -> new ArrayList<>()).add(event);
            if (step.twice()) {
                again.computeIfAbsent(partner, unused -> new ArrayList<>()).add(event);
            }
        }
        steps.clear();
        sendAtOnce(events, random);
        sendAtOnce(again, random);
    }

    private void sendAtOnce(Map<String, List<Instance.Event>> events, Random random) {
        List<CompletableFuture<Void>> batches = new ArrayList<>();
        events.forEach((partner, batch) -> {
            Instance instance = any(random);
            batches.add(CompletableFuture.runAsync(() -> instance.take(partner, batch)));
        });
        batches.forEach(CompletableFuture::join);
    }

    private static EventType type(Step step) {
        return switch (step.kind()) {
            case PUBLISHED -> EventType.OFFER_UPSERTED;
            case FILLED -> EventType.OFFER_FILLED;
            case WITHDRAWN -> EventType.OFFER_WITHDRAWN;
            case SAME, NOT_SAME, UNDONE -> throw new IllegalArgumentException("no message");
        };
    }

    private static void decide(Step step, Instance instance) {
        DecidePairs decide = instance.bean(DecidePairs.class);
        RecordKey one = step.record().key();
        RecordKey other = step.other().key();
        if (step.kind() == History.Kind.UNDONE) {
            Set<String> pair = Set.of(MatchAtOnce.name(one), MatchAtOnce.name(other));
            long standing = instance.bean(DecisionStore.class).list(1000).stream()
                    .filter(word -> word.undoneAt() == null && pair.equals(Set.of(word.left(), word.right())))
                    .findFirst()
                    .orElseThrow()
                    .id();
            decide.undo(standing, "desk", "a test");
        } else {
            decide.decide(one, other, step.kind() == History.Kind.SAME, "desk", "a test");
        }
    }

    /** Content and status of each opportunity, by its records. */
    private SortedMap<String, String> opportunities() {
        SortedMap<String, String> found = new TreeMap<>();
        jdbc.sql("""
                        SELECT string_agg(r.system || '/' || r.remote_id, ',' ORDER BY r.system COLLATE "C",
                                          r.remote_id COLLATE "C") AS records,
                               min(o.content_hash || ' ' || o.status) AS golden
                        FROM record r JOIN offer o USING (hub_id)
                        WHERE r.state IN ('LIVE', 'FILLED') AND o.merged_into IS NULL
                        GROUP BY r.hub_id
                        """).query(row -> {
            found.put(row.getString("records"), row.getString("golden"));
        });
        return found;
    }

    private SortedSet<String> edges() {
        return new TreeSet<>(jdbc.sql("""
                        SELECT l.system || '/' || l.remote_id || ' ' || r.system || '/' || r.remote_id || ' '
                               || e.band || ' ' || e.weight
                        FROM edge e JOIN record l ON l.id = e.left_id JOIN record r ON r.id = e.right_id
                        """).query(String.class).list());
    }
}
