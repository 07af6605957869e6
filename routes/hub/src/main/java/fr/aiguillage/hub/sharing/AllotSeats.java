package fr.aiguillage.hub.sharing;

import fr.aiguillage.contract.IsoWeek;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.calendar.SchoolYear;
import fr.aiguillage.core.sharing.Allotment;
import fr.aiguillage.core.sharing.ReleaseWindow.Phase;
import fr.aiguillage.core.sharing.ShareOffer;
import fr.aiguillage.core.sharing.SharedBlock;
import fr.aiguillage.core.sharing.SharingRules;
import fr.aiguillage.core.sharing.Surplus;
import fr.aiguillage.core.territory.PlaceOffers;
import fr.aiguillage.core.territory.Placement;
import fr.aiguillage.core.territory.PlacingRule;
import fr.aiguillage.core.territory.Pole;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.hub.matching.ReadGolden;
import fr.aiguillage.hub.matching.ShareSignature;
import fr.aiguillage.hub.store.AllotmentRow;
import fr.aiguillage.hub.store.SharedOffer;
import fr.aiguillage.hub.store.SurplusRelease;
import fr.aiguillage.hub.store.SurplusStore;
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
    private final SurplusStore releases;
    private final PoleMaps maps;
    private final ShareOffer share;
    private final SchoolYear year;

    public AllotSeats(
            ReadGolden golden,
            PlaceOffers place,
            SurplusStore releases,
            PoleMaps maps,
            SharingRules rules,
            SchoolYear year) {
        this.golden = golden;
        this.place = place;
        this.releases = releases;
        this.maps = maps;
        this.share = new ShareOffer(rules);
        this.year = year;
    }

    /**
     * An offer and what the pôles receive of it.
     *
     * @param kept seats of the blocks so shared that the custodian did not release
     * @param toAcademy seats that no candidate may take
     */
    record Allotted(SharedOffer offer, String title, String rule, int kept, int toAcademy, List<AllotmentRow> rows) {}

    /** Nothing when the offer is not left to several pôles and has no surplus, or no pôle needs it. */
    Optional<Allotted> allot(UUID hubId, LocalDate today, StoredStanding standing) {
        SurplusRelease release = releases.find(List.of(hubId)).get(hubId);
        return golden.read(hubId)
                .flatMap(offer -> release == null
                        ? allot(hubId, offer, today, standing)
                        : surplus(hubId, offer, release.surplus(), today, standing));
    }

    /**
     * What others receive of a pôle's surplus: those near enough to see the offer, and where these need nothing of it all
     * of the map. Nothing when nobody needs it.
     */
    Optional<Allotted> surplus(UUID hubId, Offer offer, Surplus surplus, LocalDate today, StoredStanding standing) {
        Placement placement = place.place(offer, today);
        List<PoleId> all = maps.nearest(today).poles().stream().map(Pole::id).toList();
        List<PoleId> near =
                placement.visibility().stream().filter(all::contains).toList();
        return released(hubId, offer, surplus, near, today, standing)
                .or(() -> released(hubId, offer, surplus, all, today, standing));
    }

    private Optional<Allotted> released(
            UUID hubId,
            Offer offer,
            Surplus surplus,
            List<PoleId> candidates,
            LocalDate today,
            StoredStanding standing) {
        List<SharedBlock> blocks = share.release(hubId.toString(), offer, surplus, candidates, standing);
        String signature = ShareSignature.of(offer, List.of(surplus.keeper()));
        return allotted(hubId, offer, PlacingRule.SURPLUS_RELEASED.name(), signature, candidates, blocks, today);
    }

    private Optional<Allotted> allot(UUID hubId, Offer offer, LocalDate today, StoredStanding standing) {
        Placement placement = place.place(offer, today);
        if (!PlacingRule.valueOf(placement.rule()).isShareable()) {
            return Optional.empty();
        }
        List<SharedBlock> blocks = share.share(hubId.toString(), offer, placement.candidates(), standing);
        String signature = ShareSignature.of(offer, placement.candidates());
        return allotted(hubId, offer, placement.rule(), signature, placement.candidates(), blocks, today);
    }

    private Optional<Allotted> allotted(
            UUID hubId,
            Offer offer,
            String rule,
            String signature,
            List<PoleId> candidates,
            List<SharedBlock> blocks,
            LocalDate today) {
        List<AllotmentRow> rows = new ArrayList<>();
        int kept = 0;
        int toAcademy = 0;
        for (SharedBlock block : blocks) {
            kept += block.kept();
            toAcademy += block.sharing().toAcademy();
            block.sharing().allotments().forEach(allotment -> rows.add(row(hubId, block, allotment, year.of(today))));
        }
        if (rows.stream().noneMatch(row -> row.seats() > 0)) {
            return Optional.empty();
        }
        SharedOffer shared =
                new SharedOffer(hubId, signature, Phase.EXCLUSIVE, today, begins(offer, today), candidates);
        return Optional.of(new Allotted(shared, offer.title(), rule, kept, toAcademy, List.copyOf(rows)));
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
