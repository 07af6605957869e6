package fr.aiguillage.hub.matching;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.MatchingEngine;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells which records are the same as what has not been taken in yet, and writes nothing. Under the writer's lock. */
@Component
public class FindLookalikes {

    private final MatchingEngine engine;
    /** None where nothing is matched. */
    private final ObjectProvider<CurrentIndex> index;

    FindLookalikes(MatchingEngine engine, ObjectProvider<CurrentIndex> index) {
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
        Map<String, Set<Long>> found = new HashMap<>();
        prints.forEach((remoteId, print) -> {
            Set<Long> matching = Arrays.stream(current.lookalikes(print, engine.blockingKeys(print)))
                    .filter(id -> matches(print, current.print(id)))
                    .boxed()
                    .collect(Collectors.toSet());
            if (!matching.isEmpty()) {
                found.put(remoteId, matching);
            }
        });
        return found;
    }

    /** A record that ended before may be the one that the message is about. */
    private boolean matches(Fingerprint one, Fingerprint other) {
        return !other.key().equals(one.key())
                && engine.findEdge(one, other)
                        .filter(edge -> edge.band() == Band.MATCH)
                        .isPresent();
    }
}
