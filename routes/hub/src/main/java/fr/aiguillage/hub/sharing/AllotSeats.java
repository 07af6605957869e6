package fr.aiguillage.hub.sharing;

import fr.aiguillage.contract.IsoWeek;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.core.calendar.SchoolYear;
import fr.aiguillage.core.sharing.Allotment;
import fr.aiguillage.core.sharing.ReleaseWindow.Phase;
import fr.aiguillage.core.sharing.ShareOffer;
import fr.aiguillage.core.sharing.SharedBlock;
import fr.aiguillage.core.sharing.SharingRules;
import fr.aiguillage.core.territory.PlaceOffers;
import fr.aiguillage.core.territory.Placement;
import fr.aiguillage.core.territory.PlacingRule;
import fr.aiguillage.hub.matching.ReadGolden;
import fr.aiguillage.hub.matching.ShareSignature;
import fr.aiguillage.hub.store.AllotmentRow;
import fr.aiguillage.hub.store.SharedOffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Works out who receives the seats of one offer; writes nothing, so that simulation is the same as the real thing. */
@Component
public class AllotSeats {

    private final ReadGolden golden;
    private final PlaceOffers place;
    private final ShareOffer share;
    private final SchoolYear year;

    public AllotSeats(ReadGolden golden, PlaceOffers place, SharingRules rules, SchoolYear year) {
        this.golden = golden;
        this.place = place;
        this.share = new ShareOffer(rules);
        this.year = year;
    }

    /** An offer and what the pôles receive of it. */
    record Allotted(SharedOffer offer, String title, String rule, int toAcademy, List<AllotmentRow> rows) {}

    /** Nothing when the offer is not left to several pôles, or none of them needs it. */
    Optional<Allotted> allot(UUID hubId, LocalDate today, StoredStanding standing) {
        return golden.read(hubId).flatMap(offer -> allot(hubId, offer, today, standing));
    }

    private Optional<Allotted> allot(UUID hubId, Offer offer, LocalDate today, StoredStanding standing) {
        Placement placement = place.place(offer, today);
        if (!PlacingRule.valueOf(placement.rule()).isShareable()) {
            return Optional.empty();
        }
        List<SharedBlock> blocks = share.share(hubId.toString(), offer, placement.candidates(), standing);
        List<AllotmentRow> rows = new ArrayList<>();
        int toAcademy = 0;
        for (SharedBlock block : blocks) {
            toAcademy += block.sharing().toAcademy();
            block.sharing().allotments().forEach(allotment -> rows.add(row(hubId, block, allotment, year.of(today))));
        }
        if (rows.stream().noneMatch(row -> row.seats() > 0)) {
            return Optional.empty();
        }
        SharedOffer shared = new SharedOffer(
                hubId,
                ShareSignature.of(offer, placement.candidates()),
                Phase.EXCLUSIVE,
                today,
                begins(offer, today),
                placement.candidates());
        return Optional.of(new Allotted(shared, offer.title(), placement.rule(), toAcademy, List.copyOf(rows)));
    }

    private static AllotmentRow row(UUID hubId, SharedBlock block, Allotment allotment, int schoolYear) {
        return new AllotmentRow(
                hubId,
                block.block(),
                allotment.pole(),
                allotment.seats(),
                block.demand().levels().stream().map(Enum::name).toList(),
                List.copyOf(block.demand().families()),
                allotment.arithmetic(),
                allotment.arithmeticFrench(),
                schoolYear);
    }

    /** First Monday of the placement; a year ahead when no week is known, so that the whole window runs. */
    private static LocalDate begins(Offer offer, LocalDate today) {
        return offer.seatBlocks().stream()
                .flatMap(block -> block.weeks().stream())
                .min(Comparator.naturalOrder())
                .map(IsoWeek::monday)
                .orElse(today.plusYears(1));
    }
}
