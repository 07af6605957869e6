package fr.aiguillage.hub.matching;

import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.hub.store.HeldOffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The opportunities that a change touched, as they now are.
 *
 * @param held what was delivered of them before
 * @param merged opportunities that became part of another
 * @param ended opportunities without a published record, with the reason
 */
public record Clusters(
        List<Cluster> clusters, Map<UUID, HeldOffer> held, Map<UUID, UUID> merged, Map<UUID, OfferStatus> ended) {}
