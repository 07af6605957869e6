package fr.aiguillage.hub.matching;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.hub.store.MatchStore;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells which records are the same as what has not been taken in yet, and writes nothing. Under the writer's lock. */
@Component
public class FindLookalikes {

    private final MatchStore store;
    private final MatchingEngine engine;
    /** None where nothing is matched. */
    private final ObjectProvider<CurrentIndex> index;

    FindLookalikes(MatchStore store, MatchingEngine engine, ObjectProvider<CurrentIndex> index) {
        this.store = store;
        this.engine = engine;
        this.index = index;
    }

    /**
     * Ids of the records that each matches; one that matches none is left out.
     *
     * @param prints by remote id
     */
    public Map<String, Set<Long>> find(Map<String, Fingerprint> prints) {
        CurrentIndex current = index.getIfAvailable();
        if (current == null || prints.isEmpty()) {
            return Map.of();
        }
        Map<String, long[]> lookalikes = new HashMap<>();
        Set<Long> all = new HashSet<>();
        prints.forEach((remoteId, print) -> {
            long[] ids = current.lookalikes(print, engine.blockingKeys(print));
            Arrays.stream(ids).forEach(all::add);
            lookalikes.put(remoteId, ids);
        });
        int sameModel = engine instanceof CurrentEngine ofRules ? ofRules.sameModel() : 0;
        Map<Long, Fingerprint> others = new HashMap<>();
        store.prints(all, sameModel).forEach((id, print) -> others.put(id, engine.decode(print)));
        Map<String, Set<Long>> found = new HashMap<>();
        prints.forEach((remoteId, print) -> {
            Set<Long> matching = Arrays.stream(Objects.requireNonNull(lookalikes.get(remoteId)))
                    .filter(id -> matches(print, others.get(id)))
                    .boxed()
                    .collect(Collectors.toSet());
            if (!matching.isEmpty()) {
                found.put(remoteId, matching);
            }
        });
        return found;
    }

    /** A record that ended before may be the one that the message is about. */
    private boolean matches(Fingerprint one, @Nullable Fingerprint other) {
        return other != null
                && !other.key().equals(one.key())
                && engine.findEdge(one, other)
                        .filter(edge -> edge.band() == Band.MATCH)
                        .isPresent();
    }
}
