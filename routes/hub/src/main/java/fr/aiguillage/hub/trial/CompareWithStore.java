package fr.aiguillage.hub.trial;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.engine.LiveIndex;
import fr.aiguillage.core.matching.offer.OfferMatching;
import fr.aiguillage.feeds.canonical.ContentHash;
import fr.aiguillage.hub.store.KeyStore;
import fr.aiguillage.hub.store.TrialStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says whether the hub knows an offer already, and which offers of others it would join. */
public final class CompareWithStore {

    private final TrialStore store;
    private final KeyStore keys;
    private final OfferMatching engine;
    private @Nullable LiveIndex index;

    CompareWithStore(TrialStore store, KeyStore keys, OfferMatching engine) {
        this.store = store;
        this.keys = keys;
        this.engine = engine;
    }

    /** In stable words: NEW, CHANGED or UNCHANGED first, then one line for each lookalike. */
    List<String> compare(SystemId system, Offer offer) {
        RecordKey key = new RecordKey(system, offer.source().remoteId());
        List<String> lines = new ArrayList<>();
        Optional<TrialStore.Held> held = store.find(system, key.remoteId());
        lines.add(held.map(known -> known(known, offer)).orElse("NEW"));
        Fingerprint fingerprint = engine.fingerprint(key, offer);
        long[] lookalikes = index().lookalikes(fingerprint, engine.blockingKeys(fingerprint));
        for (TrialStore.Held other :
                store.published(Arrays.stream(lookalikes).boxed().toList())) {
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

    /** Read once, however many offers are tried. */
    private LiveIndex index() {
        LiveIndex read = index;
        if (read == null) {
            read = engine.liveIndex();
            LiveIndex filling = read;
            keys.forEach(record -> filling.put(record.id(), engine.decode(record.fingerprint()), record.keys()));
            index = read;
        }
        return read;
    }

    private static String known(TrialStore.Held known, Offer offer) {
        boolean same = ContentHash.of(offer).hex().equals(known.hash());
        return (same ? "UNCHANGED " : "CHANGED ") + known.state() + " " + known.hubId();
    }
}
