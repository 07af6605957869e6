package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.cluster.ClusterRecords;
import fr.aiguillage.core.matching.cluster.OpenReviews;
import fr.aiguillage.core.matching.model.FieldSpec;
import fr.aiguillage.core.matching.model.MatchModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Runs a declared model: prints records, makes their keys, compares two, clusters a component. Safe for threads. */
public final class ModelEngine {

    private record BoundVeto(String name, BoundCondition[] when, QuickWeight quick) {}

    private final MatchModel model;
    private final PrintMaker printMaker;
    private final KeyMaker keyMaker;
    private final PrintCodec codec;
    private final Feature[] features;
    private final List<BoundComparison> comparisons;
    private final List<BoundVeto> vetoes;
    private final Edge.FieldLevel prior;
    private final List<BoundComparison> fastFirst;

    public ModelEngine(MatchModel model, Epoch epoch) {
        this.model = model;
        Map<String, Integer> fields = new HashMap<>();
        for (FieldSpec field : model.fields()) {
            fields.put(field.name(), fields.size());
        }
        Features found = new Features(fields, epoch);
        comparisons = model.comparisons().stream()
                .map(comparison -> new BoundComparison(comparison, found, model.fields(), fields, epoch))
                .toList();
        vetoes = model.vetoes().stream()
                .map(veto -> new BoundVeto(
                        veto.name(),
                        BoundCondition.of(veto.when(), found),
                        QuickWeight.ofVeto(veto.when(), model.fields(), fields)))
                .toList();
        features = found.toArray();
        fastFirst = comparisons.stream()
                .sorted(Comparator.comparingInt(BoundComparison::cost))
                .toList();
        printMaker = new PrintMaker(model.fields());
        keyMaker = new KeyMaker(model.keys(), fields, epoch);
        codec = new PrintCodec(model.fields().size());
        prior = new Edge.FieldLevel("prior", "any", model.prior());
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

    /** Counts a record into an epoch that is being built. */
    public void count(Print print, Epoch epoch) {
        epoch.count(print, keyMaker.plainKeys(print));
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
     * Whether the pair can be anything but distinct. Exact, and spares most pairs all measures: what is seen at once
     * grants each comparison the most that it could weigh, then the fast measures are taken, then the slow ones.
     */
    public boolean mayBeSame(Print one, Print other) {
        for (BoundVeto veto : vetoes) {
            if (veto.quick().most(one.quick(), other.quick()) > 0) {
                return false;
            }
        }
        if (!mayWeigh(one, other)) {
            return false;
        }
        PairView pair = pair(one, other);
        for (BoundVeto veto : vetoes) {
            if (BoundCondition.allHold(veto.when(), pair)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the pair can reach the review threshold, vetoes aside. Exact. */
    public boolean mayWeigh(Print one, Print other) {
        int most = prior.weight();
        for (BoundComparison comparison : fastFirst) {
            most += comparison.most(one, other);
        }
        if (most < model.review()) {
            return false;
        }
        PairView pair = pair(one, other);
        for (BoundComparison comparison : fastFirst) {
            most += comparison.weight(pair) - comparison.most(one, other);
            if (most < model.review()) {
                return false;
            }
        }
        return true;
    }

    private PairView pair(Print one, Print other) {
        boolean isOrdered = one.key().compareTo(other.key()) < 0;
        return new PairView(features, isOrdered ? one : other, isOrdered ? other : one);
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

    /** See {@link fr.aiguillage.core.matching.MatchingEngine#openReviews}. */
    public List<Edge> openReviews(
            Function<RecordKey, Print> prints, Collection<Edge> reviews, Collection<Set<RecordKey>> clusters) {
        return new OpenReviews((left, right) -> compare((Print) left, (Print) right), model.review())
                .open(prints, reviews, clusters);
    }

    public byte[] encode(Print print) {
        return codec.encode(print);
    }

    public Print decode(byte[] encoded) {
        return codec.decode(encoded);
    }
}
