package fr.aiguillage.hub.matching;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.core.matching.RecordKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every record is an opportunity of its own: matching turned off, to see what it costs. */
public final class NoMatching implements MatchingEngine {

    private static final byte[] NOTHING = {};

    private record Unmatched(RecordKey key) implements Fingerprint {}

    @Override
    public Fingerprint fingerprint(RecordKey key, Offer offer) {
        return new Unmatched(key);
    }

    @Override
    public long[] blockingKeys(Fingerprint fingerprint) {
        return new long[0];
    }

    @Override
    public Optional<Edge> findEdge(Fingerprint left, Fingerprint right) {
        return Optional.empty();
    }

    @Override
    public Edge compare(Fingerprint left, Fingerprint right) {
        boolean ordered = left.key().compareTo(right.key()) < 0;
        return new Edge(
                ordered ? left.key() : right.key(),
                ordered ? right.key() : left.key(),
                Band.DISTINCT,
                0,
                List.of(),
                List.of());
    }

    @Override
    public List<Set<RecordKey>> cluster(Collection<Fingerprint> component, Collection<Edge> edges) {
        return component.stream().map(Fingerprint::key).sorted().map(Set::of).toList();
    }

    @Override
    public byte[] encode(Fingerprint fingerprint) {
        return NOTHING;
    }

    @Override
    public Fingerprint decode(byte[] encoded) {
        throw new UnsupportedOperationException("without matching, a record is known by its offer");
    }
}
