package fr.aiguillage.core.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.model.MatchModel;
import fr.aiguillage.core.matching.model.ModelException;
import fr.aiguillage.core.matching.model.ReadModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ModelEngineTest {

    private static final MatchModel MODEL = ReadModel.of(Map.of(
            "name", "persons",
            "fields",
                    Map.of("first", Map.of("as", "words"), "last", Map.of("as", "words"), "town", Map.of("as", "town")),
            "keys", Map.of("town", Map.of("of", "town", "refine", "last")),
            "comparisons",
                    Map.of(
                            "first", Map.of("same", Map.of("when", "first", "weight", 300, "frequency", "first")),
                            "swapped", Map.of("same", Map.of("when", "first/last", "weight", 400))),
            "vetoes", Map.of("OTHER_TOWN", "town < 1"),
            "prior", -100,
            "thresholds", Map.of("match", 100, "review", 0)));

    private final ModelEngine engine = new ModelEngine(MODEL, Epoch.EMPTY);

    @Test
    void aMissingValueWeighsNothing() {
        Edge edge = engine.compare(print("a", "Anne", null, "Lyon"), print("b", null, null, "Lyon"));

        assertThat(edge.weight()).isEqualTo(-100);
        assertThat(edge.vetoes()).isEmpty();
    }

    @Test
    void agreementOnACommonValueWeighsLessWhicheverWasWeighedBefore() {
        Epoch epoch = new Epoch(MODEL);
        for (int i = 0; i < 16; i++) {
            engine.count(print("p" + i, i < 12 ? "Anne" : "Zélie", null, "Lyon"), epoch);
        }
        ModelEngine counted = new ModelEngine(MODEL, epoch.freeze());
        Print anne = print("a", "Anne", null, null);
        Print zelie = print("z", "Zélie", null, null);

        int common = counted.compare(anne, print("b", "Anne", null, null)).weight();
        int rare = counted.compare(zelie, print("y", "Zélie", null, null)).weight();

        assertThat(rare - common).isEqualTo(158);
        assertThat(counted.compare(anne, print("c", "Anne", null, null)).weight())
                .isEqualTo(common);
    }

    @Test
    void theRarestWordsTogetherAreOneKey() {
        ModelEngine together = new ModelEngine(
                ReadModel.of(Map.of(
                        "name",
                        "together",
                        "fields",
                        Map.of("name", Map.of("as", "words")),
                        "keys",
                        Map.of("name", "name together 2"),
                        "prior",
                        0,
                        "thresholds",
                        Map.of("match", 100, "review", 0))),
                Epoch.EMPTY);

        long[] garage = together.keys(together.print(key("a"), Map.of("name", list("Garage Perrin"))));

        assertThat(garage).hasSize(1);
        assertThat(together.keys(together.print(key("b"), Map.of("name", list("Perrin, garage")))))
                .isEqualTo(garage);
        assertThat(together.keys(together.print(key("c"), Map.of("name", list("Perrin")))))
                .hasSize(1)
                .isNotEqualTo(garage);
    }

    @Test
    void whatRemainsIsToldOnlyOfPairsThatCouldBeJudged() {
        MatchModel guarded = ReadModel.of(Map.of(
                "name",
                "guarded",
                "fields",
                Map.of("first", Map.of("as", "words"), "town", Map.of("as", "town")),
                "comparisons",
                Map.of(
                        "town",
                        new TreeMap<>(Map.of(
                                "same",
                                Map.of("when", List.of("town", "first"), "weight", 200),
                                "varies",
                                Map.of("weight", -900)))),
                "prior",
                0,
                "thresholds",
                Map.of("match", 100, "review", -100)));
        ModelEngine cautious = new ModelEngine(guarded, Epoch.EMPTY);
        Print known = cautious.print(key("a"), Map.of("first", list("Anne"), "town", list("Lyon")));
        Print without = cautious.print(key("b"), Map.of("first", list("Anne")));
        Print elsewhere = cautious.print(key("c"), Map.of("first", list("Anne"), "town", list("Metz")));

        assertThat(cautious.compare(known, without).weight()).isZero();
        assertThat(cautious.compare(known, elsewhere).weight()).isEqualTo(-900);
        assertThat(cautious.findWeighed(known, without)).isPresent();
        assertThat(cautious.findWeighed(known, elsewhere)).isEmpty();
    }

    @Test
    void oneDirectionIsEnoughWhenTheModelSaysEither() {
        assertThat(engine.compare(print("a", "Anne", "Roux", "Lyon"), print("b", "Roux", null, "Lyon"))
                        .band())
                .isEqualTo(Band.MATCH);
    }

    @Test
    void aVetoForbidsTheMergeAndKeepsTheWeight() {
        Edge edge = engine.compare(print("a", "Anne", null, "Lyon"), print("b", "Anne", null, "Metz"));

        assertThat(edge.band()).isEqualTo(Band.DISTINCT);
        assertThat(edge.vetoes()).containsExactly("OTHER_TOWN");
        assertThat(edge.weight()).isEqualTo(200);
    }

    @Test
    void aKeyThatIsTooCommonIsMadeMoreSpecific() {
        List<Print> crowd = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            crowd.add(print("p" + i, "Anne", "Nom" + i, "Lyon"));
        }
        ModelEngine informed = new ModelEngine(MODEL, MatchAll.epoch(engine, crowd));

        assertThat(engine.keys(crowd.get(0))).isEqualTo(engine.keys(crowd.get(1)));
        assertThat(informed.keys(crowd.get(0))).isNotEqualTo(informed.keys(crowd.get(1)));
    }

    @Test
    void theQuickFilterNeverDropsWhatMayBeSame() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            Print one = random(random, "a");
            Print other = random(random, "b");
            Optional<Edge> edge = Optional.of(engine.compare(one, other));
            assertThat(engine.findEdge(one, other)).isEqualTo(edge.filter(found -> found.band() != Band.DISTINCT));
            assertThat(engine.findWeighed(one, other))
                    .isEqualTo(edge.filter(found -> found.weight() >= MODEL.review()));
        }
    }

    @Test
    void fieldsPastThoseLookedAtBeforeAreComparedAllTheSame() {
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, Object> comparisons = new LinkedHashMap<>();
        for (int i = 0; i <= Quick.FIELDS; i++) {
            fields.put("f" + i, Map.of("as", "code"));
            comparisons.put("f" + i, Map.of("same", Map.of("when", "f" + i, "weight", 100)));
        }
        ModelEngine wide = new ModelEngine(
                ReadModel.of(Map.of(
                        "name",
                        "wide",
                        "fields",
                        fields,
                        "keys",
                        Map.of("all", "f0"),
                        "comparisons",
                        comparisons,
                        "prior",
                        0,
                        "thresholds",
                        Map.of("match", 100, "review", 100))),
                Epoch.EMPTY);
        String last = "f" + Quick.FIELDS;

        Print one = wide.print(key("one"), Map.of("f0", List.of("a"), last, List.of("z")));
        Print other = wide.print(key("other"), Map.of("f0", List.of("b"), last, List.of("z")));

        assertThat(wide.findEdge(one, other)).contains(wide.compare(one, other));
    }

    @Test
    void anEpochThatWasStoredWeighsAndKeysAsBefore() {
        Random random = new Random(3);
        List<Print> crowd = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            crowd.add(random(random, "r" + i));
        }
        Epoch epoch = MatchAll.epoch(engine, crowd);

        Epoch stored = Epoch.decode(epoch.encode(), MODEL).orElseThrow();

        ModelEngine before = new ModelEngine(MODEL, epoch);
        ModelEngine after = new ModelEngine(MODEL, stored);
        for (int i = 1; i < crowd.size(); i++) {
            assertThat(after.keys(crowd.get(i))).isEqualTo(before.keys(crowd.get(i)));
            assertThat(after.compare(crowd.get(i), crowd.get(i - 1)))
                    .isEqualTo(before.compare(crowd.get(i), crowd.get(i - 1)));
        }
        assertThat(before.keys(crowd.get(0))).isNotEqualTo(engine.keys(crowd.get(0)));
    }

    @Test
    void anEpochOfAnotherModelIsRefused() {
        MatchModel other = ReadModel.of(Map.of(
                "name",
                "towns",
                "fields",
                Map.of("town", Map.of("as", "town")),
                "prior",
                0,
                "thresholds",
                Map.of("match", 0, "review", 0)));

        assertThat(Epoch.decode(new Epoch(other).freeze().encode(), MODEL)).isEmpty();
    }

    @Test
    void clustersDoNotDependOnOrder() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<Print> prints = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                prints.add(random(random, "r" + i));
            }
            List<Set<RecordKey>> expected = run(prints);
            Collections.shuffle(prints, random);
            assertThat(run(prints)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void aFieldThatIsNotDeclaredIsNamed() {
        assertThatThrownBy(() -> ReadModel.of(Map.of("name", "x", "keys", Map.of("k", "nowhere"), "prior", 0)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("nowhere");
    }

    private List<Set<RecordKey>> run(List<Print> prints) {
        return new MatchAll(engine, edge -> {}, done -> {}).run(prints);
    }

    private Print random(Random random, String id) {
        String[] names = {"Anne", "Roux", "Paul", null};
        String[] towns = {"Lyon", "Metz", null};
        return print(id, names[random.nextInt(4)], names[random.nextInt(4)], towns[random.nextInt(3)]);
    }

    private Print print(String id, String first, String last, String town) {
        return engine.print(key(id), Map.of("first", list(first), "last", list(last), "town", list(town)));
    }

    private static RecordKey key(String id) {
        return new RecordKey(new SystemId("file"), id);
    }

    private static List<String> list(String value) {
        return value == null ? List.of() : List.of(value);
    }
}
