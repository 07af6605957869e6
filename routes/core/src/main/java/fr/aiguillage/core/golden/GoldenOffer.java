package fr.aiguillage.core.golden;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.core.matching.RecordKey;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one offer that stands for a cluster, and which record each of its fields comes from.
 *
 * @param provenance by field name of {@link Offer}; a field that no record fills is absent
 */
public record GoldenOffer(Offer offer, Map<String, RecordKey> provenance) {

    public GoldenOffer {
        provenance = Collections.unmodifiableMap(new TreeMap<>(provenance));
    }
}
