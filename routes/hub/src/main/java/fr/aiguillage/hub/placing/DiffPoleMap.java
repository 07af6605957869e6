package fr.aiguillage.hub.placing;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.core.territory.PlaceOffers;
import fr.aiguillage.core.territory.Placement;
import fr.aiguillage.core.territory.PlacingRule;
import fr.aiguillage.hub.matching.ReadGolden;
import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.OfferStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells which open offers would change hands under another map; writes nothing. */
public final class DiffPoleMap {

    private static final int PAGE = 500;

    private final OfferStore offers;
    private final ReadGolden golden;
    private final PlaceOffers place;

    /** @param place by the other map */
    public DiffPoleMap(OfferStore offers, ReadGolden golden, PlaceOffers place) {
        this.offers = offers;
        this.golden = golden;
        this.place = place;
    }

    /** An offer, whose it is and whose it would be. */
    public record Move(UUID hubId, String title, String from, String to, String rule) {}

    /**
     * Offers looked at; those that a person or sharing placed are left out, for no map moves them.
     *
     * @param day on which the other map is in force
     */
    public int tell(LocalDate day, Consumer<Move> moves) {
        int seen = 0;
        UUID last = null;
        List<HeldOffer> page;
        do {
            page = offers.openAfter(last, PAGE);
            for (HeldOffer held : page) {
                last = held.hubId();
                if (isPlacedByRule(held.placement().rule())) {
                    seen++;
                    golden.read(held.hubId())
                            .flatMap(offer -> move(held, offer, day))
                            .ifPresent(moves);
                }
            }
        } while (page.size() == PAGE);
        return seen;
    }

    private static boolean isPlacedByRule(@Nullable String rule) {
        return !PlacingRule.SHARED_BY_NEED.name().equals(rule)
                && !PlacingRule.CORRECTED_BY_COORDINATOR.name().equals(rule);
    }

    private Optional<Move> move(HeldOffer held, Offer offer, LocalDate day) {
        Placement next = place.place(offer, day);
        String from = held.placement().custodian().value();
        String to = next.custodian().value();
        return from.equals(to)
                ? Optional.empty()
                : Optional.of(new Move(held.hubId(), offer.title(), from, to, next.rule()));
    }
}
