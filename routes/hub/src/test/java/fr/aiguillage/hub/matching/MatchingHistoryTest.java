package fr.aiguillage.hub.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import fr.aiguillage.hub.matching.History.Step;
import jakarta.jms.ConnectionFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Order of arrival does not matter, through broker, ingest and PostgreSQL: each seeded history is told plainly and then
 * tangled, by partners who send at once, in batches of any size, with an epoch counted in between; both must end in the
 * same opportunities and the same golden offers. {@code -Dseed=} repeats one, {@code -Dseeds=1000} tries many.
 */
@TestHub
class MatchingHistoryTest {

    private static final int PARTNERS = 3;
    private static final int SEEDS = 4;

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CountEpoch countEpoch;

    @Autowired
    private RenewMatches renew;

    private final List<Partner> partners = new ArrayList<>();

    @Test
    void everyHistoryOfTheSameRecordsEndsInTheSameOpportunities() throws Exception {
        for (int i = 0; i < PARTNERS; i++) {
            partners.add(Partner.join(addFeed, connections, "history-" + (char) ('a' + i), null));
        }
        Long one = Long.getLong("seed");
        long first = one == null ? System.nanoTime() >>> 10 : one;
        int seeds = one == null ? Integer.getInteger("seeds", SEEDS) : 1;
        int merged = 0;
        for (long seed = first; seed < first + seeds; seed++) {
            History history = new History(seed, PARTNERS);
            SortedMap<String, String> plain = run(history, history.plain(), new Random(seed));
            SortedMap<String, String> tangled = run(history, history.tangled(new Random(~seed)), new Random(seed + 1));
            assertThat(tangled).as("replay with -Dseed=%d", seed).isEqualTo(plain);
            merged += plain.keySet().stream().anyMatch(cluster -> cluster.contains(",")) ? 1 : 0;
        }
        System.out.printf(
                "%d histories from seed %d, %d of them with opportunities of several records%n", seeds, first, merged);
    }

    private SortedMap<String, String> run(History history, List<Step> steps, Random random) throws Exception {
        boolean countsMeanwhile = random.nextInt(3) == 0;
        int from = 0;
        while (from < steps.size()) {
            int to = Math.min(steps.size(), from + 1 + random.nextInt(8));
            sendAtOnce(steps.subList(from, to));
            if (countsMeanwhile && from < steps.size() / 2 && to >= steps.size() / 2) {
                countEpoch.count();
            }
            from = to;
        }
        countEpoch.count();
        while (renew.renewSome()) {
            // Until every record is matched under the epoch of what is published now.
        }
        SortedMap<String, String> found = opportunities(history);
        sendAtOnce(history.ends());
        return found;
    }

    /** Each partner its part, in one batch, at the same time as the others. */
    private void sendAtOnce(List<Step> steps) {
        Map<Integer, List<Partner.Event>> events = new TreeMap<>();
        Map<Integer, List<Partner.Event>> again = new TreeMap<>();
        for (Step step : steps) {
            Partner partner = partners.get(step.partner());
            Partner.Event event = step.publishes() ? partner.upsert(step.offer()) : partner.withdraw(step.offer());
            events.computeIfAbsent(step.partner(), unused -> new ArrayList<>()).add(event);
            if (step.twice()) {
                again.computeIfAbsent(step.partner(), unused -> new ArrayList<>())
                        .add(event);
            }
        }
        sendAll(events);
        sendAll(again);
    }

    private void sendAll(Map<Integer, List<Partner.Event>> events) {
        CompletableFuture.allOf(events.entrySet().stream()
                        .map(entry -> CompletableFuture.runAsync(() -> send(entry.getKey(), entry.getValue())))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void send(int partner, List<Partner.Event> events) {
        try {
            partners.get(partner).send(events.toArray(Partner.Event[]::new));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Content and custodian of each opportunity, by its records. */
    private SortedMap<String, String> opportunities(History history) {
        SortedMap<String, String> found = new TreeMap<>();
        jdbc.sql("""
                        SELECT string_agg(r.system || '/' || r.remote_id, ',' ORDER BY r.system, r.remote_id) AS records,
                               min(o.content_hash || ' ' || o.custodian || ' ' || o.status) AS golden
                        FROM record r JOIN offer o USING (hub_id)
                        WHERE r.remote_id LIKE ? AND r.state IN ('LIVE', 'FILLED') AND o.merged_into IS NULL
                        GROUP BY r.hub_id
                        """).param(history.remoteIds()).query(row -> {
            found.put(row.getString("records"), row.getString("golden"));
        });
        return found;
    }
}
