package fr.aiguillage.core.territory;

import fr.aiguillage.contract.PoleId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rector decides beside the territories; everything is off until said.
 *
 * @param specialisedFirst whether a campus keeps the offers of its specialities on the whole map
 * @param partnersMayDesignate whether a pôle that the host named keeps the offer
 * @param wideOffers pôles that subscribe to offers of a region, of the country and at a distance
 * @param borderOffers pôles that see offers abroad
 * @param headCounts pupils who owe a placement, by pôle; divide what an imprecise offer counts for
 * @param neighbours absent when no pôle sees an offer for being near
 */
public record PlacingPolicy(
        @Nullable Boolean specialisedFirst,
        @Nullable Boolean partnersMayDesignate,
        List<PoleId> wideOffers,
        List<PoleId> borderOffers,
        Map<PoleId, Integer> headCounts,
        @Nullable NeighbourPolicy neighbours) {

    public static final PlacingPolicy NONE = new PlacingPolicy(false, false, List.of(), List.of(), Map.of(), null);

    public PlacingPolicy {
        wideOffers = List.copyOf(wideOffers);
        borderOffers = List.copyOf(borderOffers);
        headCounts = Map.copyOf(headCounts);
    }

    boolean campusFirst() {
        return Boolean.TRUE.equals(specialisedFirst);
    }

    boolean designation() {
        return Boolean.TRUE.equals(partnersMayDesignate);
    }

    int headCount(PoleId pole) {
        return headCounts.getOrDefault(pole, 0);
    }
}
