package fr.aiguillage.hub.matching;

import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.hub.store.ClusterRecord;
import fr.aiguillage.hub.store.MatchStore;
import fr.aiguillage.hub.store.ReviewStore;
import fr.aiguillage.hub.store.StoredEdge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The pairs that a person has to look at: of two opportunities one pair at most, and none of two that their other records
 * tell apart. What a sparse record leaves in doubt, its richer copies often settle.
 */
@Component
public class OpenPairs {

    private static final int PAGE = 200;
    /** Who wants to see more than this many pairs in doubt decides some of them first. */
    private static final int MOST_PAGES = 50;

    private final ReviewStore review;
    private final MatchStore matches;
    private final ReadMembers readMembers;
    private final MatchingEngine engine;

    public OpenPairs(ReviewStore review, MatchStore matches, ReadMembers readMembers, MatchingEngine engine) {
        this.review = review;
        this.matches = matches;
        this.readMembers = readMembers;
        this.engine = engine;
    }

    /** @param system whose records alone are of interest; all when absent */
    public List<ReviewStore.Pair> list(ReviewStore.Order order, @Nullable String system, int limit) {
        List<ReviewStore.Pair> open = new ArrayList<>();
        Set<Set<UUID>> asked = new HashSet<>();
        for (int page = 0; page < MOST_PAGES && open.size() < limit; page++) {
            List<ReviewStore.Pair> pairs = review.list(order, system, page * PAGE, PAGE);
            open(pairs).stream()
                    .filter(pair -> asked.add(Set.of(pair.leftHubId(), pair.rightHubId())))
                    .forEach(open::add);
            if (pairs.size() < PAGE) {
                break;
            }
        }
        return List.copyOf(open.subList(0, Math.min(limit, open.size())));
    }

    private List<ReviewStore.Pair> open(List<ReviewStore.Pair> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        Map<UUID, Set<RecordKey>> clusters = new HashMap<>();
        Map<RecordKey, Fingerprint> prints = new HashMap<>();
        Map<Long, RecordKey> keys = new HashMap<>();
        for (ClusterRecord row : matches.published(hubIds(pairs))) {
            Member member = readMembers.read(row);
            clusters.computeIfAbsent(row.hubId(), id -> new HashSet<>()).add(row.key());
            prints.put(row.key(), member.fingerprint());
            keys.put(row.id(), row.key());
        }
        Map<Edge, ReviewStore.Pair> byEdge = new HashMap<>();
        List<Edge> edges = new ArrayList<>();
        for (ReviewStore.Pair pair : pairs) {
            StoredEdge stored = pair.edge();
            RecordKey left = keys.get(stored.leftId());
            RecordKey right = keys.get(stored.rightId());
            // One that ended meanwhile is in doubt no more.
            if (left != null && right != null) {
                Edge edge = StoredEdges.read(stored, left, right);
                byEdge.put(edge, pair);
                edges.add(edge);
            }
        }
        return engine.openReviews(key -> Objects.requireNonNull(prints.get(key)), edges, clusters.values()).stream()
                .map(edge -> Objects.requireNonNull(byEdge.get(edge)))
                .toList();
    }

    private static Set<UUID> hubIds(List<ReviewStore.Pair> pairs) {
        Set<UUID> hubIds = new HashSet<>();
        pairs.forEach(pair -> hubIds.addAll(List.of(pair.leftHubId(), pair.rightHubId())));
        return hubIds;
    }
}
