package fr.aiguillage.hub.matching;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.engine.Epoch;
import fr.aiguillage.core.matching.model.MatchModel;
import fr.aiguillage.core.matching.offer.OfferMatching;
import fr.aiguillage.hub.store.EpochStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules with the epoch in force. The epoch changes under the writer's lock alone, so that whatever a batch compares
 * is weighed alike; prints do not depend on it and may be made outside.
 */
public final class CurrentEngine implements MatchingEngine {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentEngine.class);

    private final MatchModel model;
    private final long digest;
    private final EpochStore store;
    private volatile InForce inForce;
    /** Whether records matched under an older epoch may still be there. */
    private volatile boolean renewing = true;
    /** Records that came new since the epoch in force was taken up, as far as this instance knows. */
    private final AtomicLong grown = new AtomicLong();

    private record InForce(int epoch, int sameModel, MatchingEngine engine) {}

    /** @param digest tells this version of the rules from others */
    public CurrentEngine(MatchModel model, long digest, EpochStore store) {
        this.model = model;
        this.digest = digest;
        this.store = store;
        this.inForce = new InForce(0, 0, new OfferMatching(model, Epoch.EMPTY));
    }

    /** Takes up the epoch that this or another instance put into force. Under the writer's lock. */
    void refresh() {
        EpochStore.Head head = store.latest().orElse(null);
        if (head == null || head.id() == inForce.epoch()) {
            return;
        }
        if (head.model() != digest) {
            LOG.warn("epoch {} was counted by an instance with other rules: this one goes on by its own", head.id());
            return;
        }
        Epoch epoch = Epoch.decode(store.body(head.id()), model)
                .orElseThrow(() -> new IllegalStateException("epoch " + head.id() + " is of other rules"));
        inForce = new InForce(head.id(), store.firstOf(digest), new OfferMatching(model, epoch));
        renewing = true;
        grown.set(0);
    }

    void grow(int newRecords) {
        grown.addAndGet(newRecords);
    }

    long grownBy() {
        return grown.get();
    }

    /** The epoch that keys and edges are made under. */
    public int epoch() {
        return inForce.epoch();
    }

    /** The first epoch whose prints hold the fields of these rules. */
    int sameModel() {
        return inForce.sameModel();
    }

    long digest() {
        return digest;
    }

    boolean renewing() {
        return renewing;
    }

    /** No record of an older epoch is left. */
    void settled(int epoch) {
        renewing = renewing && epoch != inForce.epoch();
    }

    /** For counting: what a record holds, without the weight of any other. */
    OfferMatching plain() {
        return new OfferMatching(model, Epoch.EMPTY);
    }

    Epoch begin() {
        return new Epoch(model);
    }

    @Override
    public Fingerprint fingerprint(RecordKey key, Offer offer) {
        return inForce.engine().fingerprint(key, offer);
    }

    @Override
    public long[] blockingKeys(Fingerprint fingerprint) {
        return inForce.engine().blockingKeys(fingerprint);
    }

    @Override
    public Optional<Edge> findEdge(Fingerprint left, Fingerprint right) {
        return inForce.engine().findEdge(left, right);
    }

    @Override
    public Edge compare(Fingerprint left, Fingerprint right) {
        return inForce.engine().compare(left, right);
    }

    @Override
    public List<Set<RecordKey>> cluster(Collection<Fingerprint> component, Collection<Edge> edges) {
        return inForce.engine().cluster(component, edges);
    }

    @Override
    public List<Edge> openReviews(
            Function<RecordKey, Fingerprint> prints, Collection<Edge> reviews, Collection<Set<RecordKey>> clusters) {
        return inForce.engine().openReviews(prints, reviews, clusters);
    }

    @Override
    public byte[] encode(Fingerprint fingerprint) {
        return inForce.engine().encode(fingerprint);
    }

    @Override
    public Fingerprint decode(byte[] encoded) {
        return inForce.engine().decode(encoded);
    }
}
