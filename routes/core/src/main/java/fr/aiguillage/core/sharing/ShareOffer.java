package fr.aiguillage.core.sharing;

import fr.aiguillage.contract.Formation;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.SeatBlock;
import fr.aiguillage.contract.TriState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shares the seats of an offer that several pôles may serve, block by block, among those whose pupils owe such a
 * placement. An offer of the programme for young people leaving detention is never shared: more would learn of it than
 * may.
 */
public final class ShareOffer {

    private final SharingRules rules;

    public ShareOffer(SharingRules rules) {
        this.rules = rules;
    }

    /**
     * One entry a block that somebody needs; nothing for an offer that cannot be shared.
     *
     * @param offerId settles what need leaves open
     * @param candidates pôles that the place leaves possible
     */
    public List<SharedBlock> share(String offerId, Offer offer, List<PoleId> candidates, Standing standing) {
        return candidates.size() < 2 ? List.of() : allot(offerId, offer, null, candidates, standing);
    }

    /**
     * The same for the seats that a pôle releases of its own offer; of these alone, the cap holds.
     *
     * @param others who may receive them; the keeper is none of them
     */
    public List<SharedBlock> release(
            String offerId, Offer offer, Surplus surplus, List<PoleId> others, Standing standing) {
        List<PoleId> takers =
                others.stream().filter(pole -> !pole.equals(surplus.keeper())).toList();
        return allot(offerId, offer, surplus, takers, standing);
    }

    private List<SharedBlock> allot(
            String offerId, Offer offer, @Nullable Surplus surplus, List<PoleId> candidates, Standing standing) {
        if (offer.inclusion().openToReentry() == TriState.YES) {
            return List.of();
        }
        List<SharedBlock> shared = new ArrayList<>();
        for (int i = 0; i < offer.seatBlocks().size(); i++) {
            SeatBlock block = offer.seatBlocks().get(i);
            int left = block.remaining() == null ? block.seats() : block.remaining();
            int seats = surplus == null ? left : surplus.of(i, left);
            if (surplus != null && seats == 0) {
                continue;
            }
            Demand demand = demand(offer, block);
            List<ShareCandidate> takers = candidates.stream()
                    .map(pole -> candidate(pole, offer, block, demand, standing))
                    .toList();
            if (takers.stream().anyMatch(taker -> taker.headCount() > 0)) {
                Sharing sharing = rules.filling().share(offerId + "/" + i, seats, takers);
                shared.add(new SharedBlock(i, left - seats, demand, sharing));
            }
        }
        return List.copyOf(shared);
    }

    private ShareCandidate candidate(PoleId pole, Offer offer, SeatBlock block, Demand demand, Standing standing) {
        int headCount = rules.needs().stream()
                .filter(need -> need.pole().equals(pole) && fits(need, offer, block))
                .mapToInt(Need::headcount)
                .sum();
        PoleTerms terms = rules.terms(pole);
        if (headCount == 0) {
            // Where nobody owes such a placement, nothing need be looked up: most offers that wait, wait for this.
            return new ShareCandidate(pole, 0, 0, 0, terms.weight(), 0, 0);
        }
        return new ShareCandidate(
                pole,
                standing.usable(pole, demand),
                standing.given(pole, demand),
                headCount,
                terms.weight(),
                0,
                terms.left(standing.given(pole)));
    }

    private Demand demand(Offer offer, SeatBlock block) {
        Set<String> families = rules.needs().stream()
                .map(Need::family)
                .filter(family -> family != null && fits(family, offer, block))
                .collect(Collectors.toSet());
        return new Demand(block.levels(), families);
    }

    private static boolean fits(Need need, Offer offer, SeatBlock block) {
        boolean level = need.levels().isEmpty()
                || block.levels().isEmpty()
                || need.levels().stream().anyMatch(block.levels()::contains);
        return level && (need.family() == null || fits(need.family(), offer, block));
    }

    private static boolean fits(String family, Offer offer, SeatBlock block) {
        return offer.rome().stream().anyMatch(rome -> rome.value().startsWith(family))
                || hasGroup(block.formation(), family);
    }

    /** A MEF bears the group of formations after its dispositif of three characters. */
    private static boolean hasGroup(@Nullable Formation formation, String family) {
        return formation != null
                && formation.mef() != null
                && family.length() == 3
                && formation.mef().value().startsWith(family, 3);
    }
}
