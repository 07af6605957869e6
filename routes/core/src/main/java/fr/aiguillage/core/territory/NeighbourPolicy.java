package fr.aiguillage.core.territory;

import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.Offer;
import java.util.Map;

/**
 * How far pupils of a neighbouring pôle would go, so that it sees an offer as well (circulaire 2015-035: «faible
 * mobilité»).
 *
 * @param usualKm as the crow flies, for levels that are not named and offers that name none
 * @param byLevel kilometres by level; of an offer for several levels the farthest counts
 */
public record NeighbourPolicy(int usualKm, Map<Level, Integer> byLevel) {

    public NeighbourPolicy {
        byLevel = Map.copyOf(byLevel);
    }

    int kmFor(Offer offer) {
        return offer.seatBlocks().stream()
                .flatMap(block -> block.levels().stream())
                .mapToInt(level -> byLevel.getOrDefault(level, usualKm))
                .max()
                .orElse(usualKm);
    }
}
