package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.cluster.ClusterRecords;
import fr.aiguillage.core.matching.model.FieldSpec;
import fr.aiguillage.core.matching.model.MatchModel;
import fr.aiguillage.core.matching.model.Veto;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs a declared model: prints records, makes their keys, compares two, clusters a component. Safe for threads. */
public final class ModelEngine {

    /** Records that may share a key before it is made more specific; comparisons grow with its square. */
    private static final int COMMON_KEY = 20;

    private record BoundVeto(String name, BoundCondition[] when) {}

    private final MatchModel model;
    private final PrintMaker printMaker;
    private final KeyMaker keyMaker;
    private final PrintCodec codec;
    private final Feature[] features;
    private final List<BoundComparison> comparisons;
    private final List<BoundVeto> vetoes;
    private final Edge.FieldLevel prior;
    private final List<BoundComparison> fastFirst;
    private final int hope;

    public ModelEngine(MatchModel model, Epoch epoch) {
        this.model = model;
        Map<String, Integer> fields = new HashMap<>();
        for (FieldSpec field : model.fields()) {
            fields.put(field.name(), fields.size());
        }
        Features found = new Features(fields, epoch);
        comparisons = model.comparisons().stream()
                .map(comparison -> new BoundComparison(comparison, found, fields, epoch))
                .toList();
        vetoes = model.vetoes().stream().map(veto -> bound(veto, found)).toList();
        features = found.toArray();
        fastFirst = comparisons.stream()
                .sorted(Comparator.comparing(BoundComparison::isSlow))
                .toList();
        hope = comparisons.stream().mapToInt(BoundComparison::most).sum();
        printMaker = new PrintMaker(model.fields());
        keyMaker = new KeyMaker(model.keys(), fields, epoch, COMMON_KEY);
        codec = new PrintCodec(model.fields().size());
        prior = new Edge.FieldLevel("prior", "any", model.prior());
    }

    private static BoundVeto bound(Veto veto, Features features) {
        return new BoundVeto(veto.name(), BoundCondition.of(veto.when(), features));
    }

    public MatchModel model() {
        return model;
    }

    /** @param columns values by column; a column may have none, one or several */
    public Print print(RecordKey key, Map<String, List<String>> columns) {
        return printMaker.print(key, columns);
    }

    /** Distinct, ascending. */
    public long[] keys(Print print) {
        return keyMaker.keys(print);
    }

    /** Keys before those too common are made more specific: what an {@link Epoch} counts. */
    public long[] plainKeys(Print print) {
        return keyMaker.plainKeys(print);
    }

    /** Symmetric: the pair is looked at from its lesser key. */
    public Edge compare(Print one, Print other) {
        boolean ordered = one.key().compareTo(other.key()) < 0;
        Print left = ordered ? one : other;
        Print right = ordered ? other : one;
        PairView pair = new PairView(features, left, right);
        List<Edge.FieldLevel> levels = new ArrayList<>(comparisons.size() + 1);
        levels.add(prior);
        int weight = prior.weight();
        for (BoundComparison comparison : comparisons) {
            Edge.FieldLevel level = comparison.evaluate(pair);
            levels.add(level);
            weight += level.weight();
        }
        List<String> forbidden = forbidden(pair);
        return new Edge(left.key(), right.key(), band(weight, forbidden), weight, levels, forbidden);
    }

    /**
     * Whether the pair can be anything but distinct. Exact, and spares most pairs the slow measures: the fast ones are
     * taken first, and the rest is granted the most that it could add.
     */
    public boolean mayBeSame(Print one, Print other) {
        boolean ordered = one.key().compareTo(other.key()) < 0;
        PairView pair = new PairView(features, ordered ? one : other, ordered ? other : one);
        for (BoundVeto veto : vetoes) {
            if (BoundCondition.allHold(veto.when(), pair)) {
                return false;
            }
        }
        int most = prior.weight() + hope;
        for (BoundComparison comparison : fastFirst) {
            most += comparison.weight(pair) - comparison.most();
            if (most < model.review()) {
                return false;
            }
        }
        return true;
    }

    private List<String> forbidden(PairView pair) {
        List<String> names = List.of();
        for (BoundVeto veto : vetoes) {
            if (BoundCondition.allHold(veto.when(), pair)) {
                names = names.isEmpty() ? new ArrayList<>() : names;
                names.add(veto.name());
            }
        }
        return names;
    }

    private Band band(int weight, List<String> forbidden) {
        if (!forbidden.isEmpty() || weight < model.review()) {
            return Band.DISTINCT;
        }
        return weight < model.match() ? Band.REVIEW : Band.MATCH;
    }

    /** Level of each comparison, in the model's order: what estimation counts. */
    public int[] levels(Print left, Print right) {
        PairView pair = new PairView(features, left, right);
        return comparisons.stream()
                .mapToInt(comparison -> comparison.level(pair))
                .toArray();
    }

    /** See {@link fr.aiguillage.core.matching.MatchingEngine#cluster}. */
    public List<Set<RecordKey>> cluster(Collection<Print> component, Collection<Edge> edges) {
        return new ClusterRecords((left, right) -> compare((Print) left, (Print) right), model.linkage())
                .cluster(component, edges);
    }

    public byte[] encode(Print print) {
        return codec.encode(print);
    }

    public Print decode(byte[] encoded) {
        return codec.decode(encoded);
    }
}
