package fr.aiguillage.hub.matching;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.hub.store.MatchStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells which records are the same as what has not been taken in yet, and writes nothing. Under the writer's lock. */
@Component
public class FindLookalikes {

    private final MatchStore store;
    private final MatchingEngine engine;

    FindLookalikes(MatchStore store, MatchingEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    /**
     * Ids of the records that each matches; one that matches none is left out.
     *
     * @param prints by remote id
     */
    public Map<String, Set<Long>> find(Map<String, Fingerprint> prints) {
        List<String> remoteIds = new ArrayList<>();
        Map<Long, Long[]> keys = new HashMap<>();
        List<Fingerprint> inOrder = new ArrayList<>();
        prints.forEach((remoteId, print) -> {
            // No record has a number below 0.
            keys.put(
                    -1L - inOrder.size(),
                    Arrays.stream(engine.blockingKeys(print)).boxed().toArray(Long[]::new));
            inOrder.add(print);
            remoteIds.add(remoteId);
        });
        Map<String, Set<Long>> found = new HashMap<>();
        int sameModel = engine instanceof CurrentEngine current ? current.sameModel() : 0;
        for (MatchStore.Candidate candidate : store.candidates(keys, sameModel)) {
            int number = (int) (-1L - candidate.recordId());
            Fingerprint one = inOrder.get(number);
            Fingerprint other = engine.decode(candidate.fingerprint());
            // A record that ended before may be the one that the message is about.
            boolean isItself = other.key().equals(one.key());
            if (!isItself
                    && engine.findEdge(one, other)
                            .filter(edge -> edge.band() == Band.MATCH)
                            .isPresent()) {
                found.computeIfAbsent(remoteIds.get(number), id -> new HashSet<>())
                        .add(candidate.otherId());
            }
        }
        return found;
    }
}
