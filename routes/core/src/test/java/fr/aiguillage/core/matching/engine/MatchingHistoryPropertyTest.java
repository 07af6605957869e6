package fr.aiguillage.core.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.AnOffer;
import fr.aiguillage.core.golden.GoldenOffer;
import fr.aiguillage.core.golden.MergeOffers;
import fr.aiguillage.core.golden.Precedence;
import fr.aiguillage.core.golden.SourceOffer;
import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.cluster.Components;
import fr.aiguillage.core.matching.model.MatchModel;
import fr.aiguillage.core.matching.model.ReadModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However the same records came to stand (order, repeats, wrong versions corrected, withdrawals and returns), clusters
 * and golden offers are the same. The seed stands in the test's name: {@code -Dmatching.seed=N} replays one.
 */
class MatchingHistoryPropertyTest {

    private static final int HISTORIES = 200;
    private static final int RECORDS = 24;
    private static final String[] NAMES = {"Anne", "Roux", "Paul", ""};
    private static final String[] TOWNS = {"Lyon", "Metz", ""};

    private static final MatchModel MODEL = ReadModel.of(Map.of(
            "name", "persons",
            "fields",
                    Map.of("first", Map.of("as", "words"), "last", Map.of("as", "words"), "town", Map.of("as", "town")),
            "keys", Map.of("town", Map.of("of", "town"), "first", Map.of("of", "first")),
            "comparisons",
                    Map.of(
                            "first", Map.of("same", Map.of("when", "first", "weight", 300), "differs", -100),
                            "last", Map.of("same", Map.of("when", "last", "weight", 200), "differs", -150)),
            "vetoes", Map.of("OTHER_TOWN", "town < 1"),
            "prior", -100,
            "thresholds", Map.of("match", 100, "review", 0)));

    private final ModelEngine engine = new ModelEngine(MODEL, Epoch.EMPTY);
    private final MergeOffers mergeOffers = new MergeOffers(Precedence.standard());

    private record Version(Print print, SourceOffer offer) {}

    /** The live records of a hub and the edges between them, kept up to date event by event. */
    private final class Bank {

        private final Map<RecordKey, Version> live = new TreeMap<>();
        private final List<RecordKey> arrivals = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();

        void withdraw(RecordKey key) {
            live.remove(key);
            arrivals.remove(key);
            edges.removeIf(edge -> edge.left().equals(key) || edge.right().equals(key));
        }

        void receive(Version version) {
            RecordKey key = version.print().key();
            withdraw(key);
            for (Version other : live.values()) {
                if (sharesKey(version.print(), other.print())) {
                    Edge edge = engine.compare(version.print(), other.print());
                    if (edge.band() != Band.DISTINCT) {
                        edges.add(edge);
                    }
                }
            }
            live.put(key, version);
            arrivals.add(key);
        }

        /** Golden offers by cluster, the records handed over as they arrived. */
        Map<Set<RecordKey>, GoldenOffer> golden() {
            Components components = new Components(arrivals.size());
            edges.stream()
                    .filter(edge -> edge.band() == Band.MATCH)
                    .forEach(edge -> components.join(arrivals.indexOf(edge.left()), arrivals.indexOf(edge.right())));
            Map<Set<RecordKey>, GoldenOffer> golden = new TreeMap<>((one, other) ->
                    one.iterator().next().compareTo(other.iterator().next()));
            for (List<Integer> component : components.all()) {
                List<Print> members = component.stream()
                        .map(at -> live.get(arrivals.get(at)).print())
                        .toList();
                for (Set<RecordKey> cluster : engine.cluster(members, edges)) {
                    golden.put(
                            new TreeSet<>(cluster),
                            mergeOffers.merge(arrivals.stream()
                                    .filter(cluster::contains)
                                    .map(key -> live.get(key).offer())
                                    .toList()));
                }
            }
            return golden;
        }
    }

    static Stream<Long> seeds() {
        Long one = Long.getLong("matching.seed");
        return one == null ? Stream.iterate(0L, seed -> seed + 1).limit(HISTORIES) : Stream.of(one);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameRecordsEndInTheSameGoldenOffers(long seed) {
        Random random = new Random(seed);
        List<Version> last = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            last.add(version(random, i));
        }
        Bank straight = new Bank();
        last.forEach(straight::receive);

        Bank eventful = new Bank();
        Collections.shuffle(last, random);
        for (Version version : last) {
            RecordKey key = version.print().key();
            switch (random.nextInt(4)) {
                case 0 -> eventful.receive(version(random, Integer.parseInt(key.remoteId())));
                case 1 -> eventful.receive(version);
                case 2 -> {
                    eventful.receive(version);
                    eventful.withdraw(key);
                }
                default -> eventful.withdraw(key);
            }
        }
        Collections.shuffle(last, random);
        last.forEach(eventful::receive);

        assertThat(eventful.golden()).as("seed %d", seed).isEqualTo(straight.golden());
    }

    private boolean sharesKey(Print one, Print other) {
        long[] keys = engine.keys(other);
        for (long key : engine.keys(one)) {
            for (long otherKey : keys) {
                if (key == otherKey) {
                    return true;
                }
            }
        }
        return false;
    }

    private Version version(Random random, int number) {
        RecordKey key = new RecordKey(new SystemId("system-" + (char) ('a' + number % 3)), String.valueOf(number));
        Print print = engine.print(
                key,
                Map.of(
                        "first", List.of(NAMES[random.nextInt(NAMES.length)]),
                        "last", List.of(NAMES[random.nextInt(NAMES.length)]),
                        "town", List.of(TOWNS[random.nextInt(TOWNS.length)])));
        AnOffer offer = AnOffer.offer().seats(1 + random.nextInt(4)).describedAs("Text " + random.nextInt(5));
        return new Version(print, new SourceOffer(key, offer.build()));
    }
}
