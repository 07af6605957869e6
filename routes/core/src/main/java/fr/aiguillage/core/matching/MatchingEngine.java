package fr.aiguillage.core.matching;

import fr.aiguillage.contract.Offer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Recognises source records that publish the same opportunity. Pure: a pair's edge is a function of the two records
 * alone, and clusters are a function of the records and edges of their component, whatever the order of arrival.
 */
public interface MatchingEngine {

    /** What matching needs to know of an offer, normalised; small enough to keep beside every live record. */
    Fingerprint fingerprint(RecordKey key, Offer offer);

    /** Keys under which lookalikes are found: two records are compared when they share one. Distinct, ascending. */
    long[] blockingKeys(Fingerprint fingerprint);

    /** Compares two records. Symmetric. */
    Edge compare(Fingerprint left, Fingerprint right);

    /** What {@link #compare} finds; nothing for {@link Band#DISTINCT}, which is told much faster. */
    default Optional<Edge> findEdge(Fingerprint left, Fingerprint right) {
        return Optional.of(compare(left, right)).filter(edge -> edge.band() != Band.DISTINCT);
    }

    /**
     * Cuts a connected component into clusters, each one opportunity.
     *
     * @param edges every edge between two of the records whose band is not {@link Band#DISTINCT}, and every decision
     *     of a person; records that no matching edge connects stay apart, pairs without an edge are compared
     * @return each record in one cluster; the clusters in the order of their least key
     */
    List<Set<RecordKey>> cluster(Collection<Fingerprint> component, Collection<Edge> edges);

    /**
     * Which edges in review a person still has to look at once the clusters stand: none within a cluster, and none
     * between two clusters whose other members tell them apart.
     *
     * @param prints fingerprint of each record of the clusters
     */
    default List<Edge> openReviews(
            Function<RecordKey, Fingerprint> prints, Collection<Edge> reviews, Collection<Set<RecordKey>> clusters) {
        return List.copyOf(reviews);
    }

    /** Compact form for the store. */
    byte[] encode(Fingerprint fingerprint);

    /** Reads what {@link #encode} wrote. */
    Fingerprint decode(byte[] encoded);
}
