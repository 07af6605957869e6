package fr.aiguillage.hub.sharing;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.SeatBlock;
import fr.aiguillage.contract.TriState;
import fr.aiguillage.core.calendar.SchoolYear;
import fr.aiguillage.core.sharing.SharingRules;
import fr.aiguillage.core.sharing.Surplus;
import fr.aiguillage.core.territory.PlacingRule;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.matching.RePlaceOffers;
import fr.aiguillage.hub.matching.ReadGolden;
import fr.aiguillage.hub.placing.NotTaken;
import fr.aiguillage.hub.placing.PlacingNotice;
import fr.aiguillage.hub.store.AllotmentStore;
import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.SurplusRelease;
import fr.aiguillage.hub.store.SurplusStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a coordinator's word that her pôle does not need seats of its own offer, and shares these among the pôles that
 * do. The pôle keeps the offer and the other seats.
 */
@Component
public class ReleaseSurplus {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final OfferStore offers;
    private final ReadGolden golden;
    private final SurplusStore releases;
    private final AllotmentStore allotments;
    private final AllotSeats allot;
    private final SharingRules rules;
    private final SchoolYear year;
    private final OneWriter writer;
    private final RePlaceOffers replace;
    private final TransactionTemplate transaction;
    private final OutboxSignal outbox;
    private final Clock clock;

    public ReleaseSurplus(
            OfferStore offers,
            ReadGolden golden,
            SurplusStore releases,
            AllotmentStore allotments,
            AllotSeats allot,
            SharingRules rules,
            SchoolYear year,
            OneWriter writer,
            RePlaceOffers replace,
            TransactionTemplate transaction,
            OutboxSignal outbox,
            Clock clock) {
        this.offers = offers;
        this.golden = golden;
        this.releases = releases;
        this.allotments = allotments;
        this.allot = allot;
        this.rules = rules;
        this.year = year;
        this.writer = writer;
        this.replace = replace;
        this.transaction = transaction;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What became of the seats of the blocks that were released.
     *
     * @param kept by the custodian
     * @param toAcademy that no pôle may take under the caps and limits: every pôle's at the end
     */
    public record Released(UUID hubId, int kept, int toAcademy, List<Share> shares) {

        public Released {
            shares = List.copyOf(shares);
        }
    }

    /** What one pôle received of one block, and how that was worked out; 0 for one that needs it less. */
    public record Share(int block, String pole, int seats, String arithmetic, String arithmeticFrench) {}

    /**
     * Shares the surplus at once.
     *
     * @param dryRun whether the shares are told and nothing is written
     * @throws NotTaken when the pôle cannot release these seats, or nobody needs them
     */
    public Released release(UUID hubId, Surplus surplus, String reason, boolean dryRun) {
        if (!rules.enabled()) {
            throw new NotTaken(SurplusNotice.SHARING_OFF);
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            writer.enter();
            Offer offer = releasable(hubId, surplus);
            LocalDate today = LocalDate.now(clock.withZone(PARIS));
            StoredStanding standing = new StoredStanding(allotments, year.of(today));
            AllotSeats.Allotted allotted = allot.surplus(hubId, offer, surplus, today, standing)
                    .orElseThrow(() -> new NotTaken(SurplusNotice.NOBODY_NEEDS_IT));
            if (!dryRun) {
                releases.write(hubId, surplus, reason);
                allotments.forget(hubId);
                allotments.write(allotted.offer(), allotted.rows());
                replace.replace(List.of(hubId));
                outbox.raise();
            }
            return released(hubId, allotted);
        }));
    }

    /**
     * The pôle has all the seats again.
     *
     * @throws NotTaken when none were released
     */
    public void takeBack(UUID hubId) {
        transaction.executeWithoutResult(status -> {
            writer.enter();
            if (releases.end(List.of(hubId), SurplusRelease.End.TAKEN_BACK) == 0) {
                throw new NotTaken(SurplusNotice.NOTHING_RELEASED);
            }
            allotments.forget(hubId);
            replace.replace(List.of(hubId));
            outbox.raise();
        });
    }

    private Offer releasable(UUID hubId, Surplus surplus) {
        HeldOffer held = Objects.requireNonNull(offers.find(List.of(hubId)).get(hubId));
        PoleId custodian = held.placement().custodian();
        if (!held.open() || !custodian.equals(surplus.keeper())) {
            throw new NotTaken(
                    PlacingNotice.NOT_THE_CUSTODIAN,
                    custodian.value(),
                    surplus.keeper().value());
        }
        if (releases.find(List.of(hubId)).containsKey(hubId)) {
            throw new NotTaken(SurplusNotice.ALREADY_RELEASED);
        }
        Offer offer = golden.read(hubId).orElseThrow();
        String rule = held.placement().rule();
        if (!PlacingRule.valueOf(rule).isReleasable() || offer.inclusion().openToReentry() == TriState.YES) {
            throw new NotTaken(SurplusNotice.NOT_RELEASABLE, rule);
        }
        check(offer.seatBlocks(), surplus);
        return offer;
    }

    private static void check(List<SeatBlock> blocks, Surplus surplus) {
        Integer block = surplus.block();
        Integer seats = surplus.seats();
        boolean named = block == null ? seats == null || blocks.size() == 1 : block >= 0 && block < blocks.size();
        if (!named) {
            throw new NotTaken(SurplusNotice.SURPLUS_BLOCK, String.valueOf(blocks.size()));
        }
        if (seats != null) {
            SeatBlock from = blocks.get(block == null ? 0 : block);
            int left = from.remaining() == null ? from.seats() : from.remaining();
            if (seats < 1 || seats > left) {
                throw new NotTaken(SurplusNotice.SURPLUS_SEATS, String.valueOf(left));
            }
        }
    }

    private static Released released(UUID hubId, AllotSeats.Allotted allotted) {
        List<Share> shares = allotted.rows().stream()
                .map(row -> new Share(
                        row.block(), row.pole().value(), row.seats(), row.arithmetic(), row.arithmeticFrench()))
                .toList();
        return new Released(hubId, allotted.kept(), allotted.toAcademy(), shares);
    }
}
