package fr.aiguillage.core.matching.offer;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.engine.Epoch;
import fr.aiguillage.core.matching.engine.LiveIndex;
import fr.aiguillage.core.matching.engine.ModelEngine;
import fr.aiguillage.core.matching.engine.Print;
import fr.aiguillage.core.matching.model.MatchModel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Matches offers by a declared model. */
public final class OfferMatching implements MatchingEngine {

    private final ModelEngine engine;

    public OfferMatching(MatchModel model, Epoch epoch) {
        this.engine = new ModelEngine(model, epoch);
    }

    /** An index of records by their keys, yet empty; it serves any epoch of these rules. */
    public LiveIndex liveIndex() {
        return new LiveIndex(engine);
    }

    /** Counts a record into an epoch that is being built. */
    public void count(Fingerprint fingerprint, Epoch into) {
        engine.count((Print) fingerprint, into);
    }

    @Override
    public Fingerprint fingerprint(RecordKey key, Offer offer) {
        return engine.print(key, OfferColumns.of(key, offer));
    }

    @Override
    public long[] blockingKeys(Fingerprint fingerprint) {
        return engine.keys((Print) fingerprint);
    }

    @Override
    public Optional<Edge> findEdge(Fingerprint left, Fingerprint right) {
        return engine.findEdge((Print) left, (Print) right);
    }

    @Override
    public Edge compare(Fingerprint left, Fingerprint right) {
        return engine.compare((Print) left, (Print) right);
    }

    @Override
    public List<Set<RecordKey>> cluster(Collection<Fingerprint> component, Collection<Edge> edges) {
        return engine.cluster(component.stream().map(Print.class::cast).toList(), edges);
    }

    @Override
    public List<Edge> openReviews(
            Function<RecordKey, Fingerprint> prints, Collection<Edge> reviews, Collection<Set<RecordKey>> clusters) {
        return engine.openReviews(key -> (Print) prints.apply(key), reviews, clusters);
    }

    @Override
    public byte[] encode(Fingerprint fingerprint) {
        return engine.encode((Print) fingerprint);
    }

    @Override
    public Fingerprint decode(byte[] encoded) {
        return engine.decode(encoded);
    }
}
