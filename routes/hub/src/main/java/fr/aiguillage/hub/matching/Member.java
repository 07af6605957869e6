package fr.aiguillage.hub.matching;

import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.feeds.canonical.CanonicalOffer;
import java.util.UUID;

/**
 * A published record in its cluster.
 *
 * @param hubId of the opportunity that it belonged to until now
 */
public record Member(long id, RecordKey key, UUID hubId, Fingerprint fingerprint, CanonicalOffer offer) {}
