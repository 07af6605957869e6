package fr.aiguillage.core.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.model.MatchModel;
import fr.aiguillage.core.matching.model.ReadModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RecordIndexTest {

    private static final MatchModel MODEL = ReadModel.of(Map.of(
            "name", "stays",
            "fields",
                    Map.of(
                            "title", Map.of("as", "words"),
                            "town", Map.of("as", "town"),
                            "weeks", Map.of("as", "weeks")),
            "keys", Map.of("title", "title rarest 1"),
            "comparisons",
                    Map.of(
                            "title", Map.of("same", Map.of("when", "title words >= 0.6", "weight", 300)),
                            "town", Map.of("same", Map.of("when", "town", "weight", 200))),
            "vetoes", Map.of("DISJOINT_WEEKS", "weeks overlap < 0.001"),
            "prior", -200,
            "thresholds", Map.of("match", 200, "review", 0)));

    private final ModelEngine engine = new ModelEngine(MODEL, Epoch.EMPTY);

    @Test
    void whatIsLeftOutAtOnceIsDistinct() {
        assertThat(edges(false)).isEqualTo(compared(edge -> edge.band() != Band.DISTINCT));
    }

    @Test
    void whatOnlyAVetoKeepsApartIsToldWhenAskedFor() {
        Set<Edge> edges = edges(true);

        assertThat(edges).isEqualTo(compared(edge -> edge.weight() >= MODEL.review()));
        assertThat(edges).anyMatch(edge -> !edge.vetoes().isEmpty());
    }

    @Test
    void setsThatDifferAreSeenAtOnceToBeNoTheSame() {
        ModelEngine strict = new ModelEngine(
                ReadModel.of(Map.of(
                        "name", "weeks",
                        "fields", Map.of("weeks", Map.of("as", "weeks"), "town", Map.of("as", "town")),
                        "keys", Map.of("town", "town"),
                        "comparisons", Map.of("weeks", Map.of("same", Map.of("when", "weeks same", "weight", 100))),
                        "prior", 0,
                        "thresholds", Map.of("match", 100, "review", 100))),
                Epoch.EMPTY);
        RecordIndex index = new RecordIndex(strict, number -> stay(strict, "2026-W03,2026-W04"), false);
        Print longer = stay(strict, "2026-W03,2026-W04");
        index.add(longer, strict.keys(longer));

        assertThat(index.sift(stay(strict, "2026-W03"), new int[] {0}).numbers())
                .isEmpty();
        assertThat(index.sift(longer, new int[] {0}).numbers()).containsExactly(0);
    }

    private static Print stay(ModelEngine engine, String weeks) {
        return engine.print(
                new RecordKey(new SystemId("file"), weeks), Map.of("weeks", List.of(weeks), "town", List.of("Lyon")));
    }

    private Set<Edge> edges(boolean keepsForbidden) {
        List<Print> prints = prints();
        List<byte[]> stored = prints.stream().map(engine::encode).toList();
        RecordIndex index = new RecordIndex(engine, number -> engine.decode(stored.get(number)), keepsForbidden);
        Set<Edge> edges = new HashSet<>();
        for (Print print : prints) {
            long[] keys = engine.keys(print);
            RecordIndex.Sifted sifted = index.sift(print, index.candidates(keys));
            for (int i = 0; i < sifted.numbers().length; i++) {
                index.findEdge(print, sifted, i).ifPresent(edges::add);
            }
            index.add(print, keys);
        }
        return edges;
    }

    private Set<Edge> compared(Predicate<Edge> wanted) {
        Set<Edge> edges = new HashSet<>();
        List<Print> prints = prints();
        for (int i = 0; i < prints.size(); i++) {
            for (int j = 0; j < i; j++) {
                Edge edge = engine.compare(prints.get(i), prints.get(j));
                if (wanted.test(edge) && sharesKey(prints.get(i), prints.get(j))) {
                    edges.add(edge);
                }
            }
        }
        return edges;
    }

    private boolean sharesKey(Print one, Print other) {
        Set<Long> keys = new HashSet<>();
        for (long key : engine.keys(one)) {
            keys.add(key);
        }
        for (long key : engine.keys(other)) {
            if (keys.contains(key)) {
                return true;
            }
        }
        return false;
    }

    private List<Print> prints() {
        Random random = new Random(17);
        List<Print> prints = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            prints.add(engine.print(
                    new RecordKey(new SystemId("file"), "r" + i),
                    Map.of(
                            "title", drawn(random, "vente", "vente conseil", "cuisine", "cuisine service"),
                            "town", drawn(random, "Lyon", "Metz", ""),
                            "weeks", drawn(random, "2026-W03", "2026-W03,2026-W04", "2026-W12", ""))));
        }
        return prints;
    }

    private static List<String> drawn(Random random, String... choices) {
        return List.of(choices[random.nextInt(choices.length)]);
    }
}
