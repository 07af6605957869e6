package fr.aiguillage.hub.trial;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.feeds.canonical.ContentHash;
import fr.aiguillage.hub.store.TrialStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Says whether the hub knows an offer already, and which offers of others it would join. */
public final class CompareWithStore {

    private static final int MOST = 200;

    private final TrialStore store;
    private final MatchingEngine engine;

    CompareWithStore(TrialStore store, MatchingEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    /** In stable words: NEW, CHANGED or UNCHANGED first, then one line for each lookalike. */
    List<String> compare(SystemId system, Offer offer) {
        RecordKey key = new RecordKey(system, offer.source().remoteId());
        List<String> lines = new ArrayList<>();
        Optional<TrialStore.Held> held = store.find(system, key.remoteId());
        lines.add(held.map(known -> known(known, offer)).orElse("NEW"));
        Fingerprint fingerprint = engine.fingerprint(key, offer);
        Long[] keys = Arrays.stream(engine.blockingKeys(fingerprint)).boxed().toArray(Long[]::new);
        for (TrialStore.Held other : store.lookalikes(keys, MOST)) {
            RecordKey otherKey = new RecordKey(new SystemId(other.system()), other.remoteId());
            if (other.fingerprint() != null && !otherKey.equals(key)) {
                Fingerprint otherPrint = engine.decode(other.fingerprint());
                engine.findEdge(fingerprint, otherPrint)
                        .ifPresent(edge -> lines.add(edge.band() + " " + otherKey.system() + "/" + otherKey.remoteId()
                                + " (" + edge.weight() + ") " + other.hubId()));
            }
        }
        return lines;
    }

    private static String known(TrialStore.Held known, Offer offer) {
        boolean same = ContentHash.of(offer).hex().equals(known.hash());
        return (same ? "UNCHANGED " : "CHANGED ") + known.state() + " " + known.hubId();
    }
}
