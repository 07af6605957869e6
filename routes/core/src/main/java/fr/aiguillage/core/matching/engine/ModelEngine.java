package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.cluster.ClusterRecords;
import fr.aiguillage.core.matching.cluster.OpenReviews;
import fr.aiguillage.core.matching.model.FieldSpec;
import fr.aiguillage.core.matching.model.MatchModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Runs a declared model: prints records, makes their keys, compares two, clusters a component. Safe for threads. */
public final class ModelEngine {

    private final MatchModel model;
    private final QuickFields quickFields;
    private final PrintMaker printMaker;
    private final KeyMaker keyMaker;
    private final PrintCodec codec;
    private final Feature[] features;
    private final Sieve sieve;

    public ModelEngine(MatchModel model, Epoch epoch) {
        this.model = model;
        Map<String, Integer> fields = new HashMap<>();
        for (FieldSpec field : model.fields()) {
            fields.put(field.name(), fields.size());
        }
        quickFields = QuickFields.of(model, fields);
        Features found = new Features(fields, epoch);
        sieve = new Sieve(model, found, quickFields, fields, epoch);
        features = found.toArray();
        printMaker = new PrintMaker(model.fields(), quickFields);
        keyMaker = new KeyMaker(model.keys(), fields, epoch);
        codec = new PrintCodec(model.fields().size(), quickFields);
    }

    QuickFields quickFields() {
        return quickFields;
    }

    Sieve sieve() {
        return sieve;
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
        PairView pair = pair(one, other);
        return edge(pair, sieve.levels(pair), sieve.forbidden(pair));
    }

    /** The edge as {@link #compare} makes it; nothing when the two are distinct. Spares most pairs all measures. */
    public Optional<Edge> findEdge(Print one, Print other) {
        return sieve.isForbidden(one.quick(), 0, other.quick(), 0)
                ? Optional.empty()
                : findWeighed(one, other).filter(edge -> edge.band() != Band.DISTINCT);
    }

    /** The edge, vetoed or not; nothing when it weighs less than the review threshold. */
    public Optional<Edge> findWeighed(Print one, Print other) {
        return findWeighed(one, other, sieve.states(one.quick(), 0, other.quick(), 0));
    }

    /** @param states see {@link Sieve#states} */
    Optional<Edge> findWeighed(Print one, Print other, long states) {
        PairView pair = pair(one, other);
        List<Edge.FieldLevel> levels = sieve.weigh(pair, states);
        return levels == null ? Optional.empty() : Optional.of(edge(pair, levels, sieve.forbidden(pair)));
    }

    private PairView pair(Print one, Print other) {
        boolean isOrdered = one.key().compareTo(other.key()) < 0;
        return new PairView(features, isOrdered ? one : other, isOrdered ? other : one);
    }

    private Edge edge(PairView pair, List<Edge.FieldLevel> levels, List<String> forbidden) {
        int weight = 0;
        for (Edge.FieldLevel level : levels) {
            weight += level.weight();
        }
        return new Edge(pair.left().key(), pair.right().key(), band(weight, forbidden), weight, levels, forbidden);
    }

    private Band band(int weight, List<String> forbidden) {
        if (!forbidden.isEmpty() || weight < model.review()) {
            return Band.DISTINCT;
        }
        return weight < model.match() ? Band.REVIEW : Band.MATCH;
    }

    /** Level of each comparison, in the model's order: what estimation counts. */
    public int[] levels(Print left, Print right) {
        return sieve.levelNumbers(new PairView(features, left, right));
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

    /** Must not be written to. */
    public byte[] encode(Print print) {
        return print.encoded(codec::encode);
    }

    public Print decode(byte[] encoded) {
        return codec.decode(encoded, null);
    }

    /** @param quick its numbers, known already; see {@link Print#quick} */
    Print decode(byte[] encoded, long[] quick) {
        return codec.decode(encoded, quick);
    }
}
