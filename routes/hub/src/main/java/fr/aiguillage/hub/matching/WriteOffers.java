package fr.aiguillage.hub.matching;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.Placement;
import fr.aiguillage.core.territory.PlacingRule;
import fr.aiguillage.hub.delivery.CopyDeliveries;
import fr.aiguillage.hub.store.AllotmentRow;
import fr.aiguillage.hub.store.AllotmentStore;
import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.JournalStore;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.OutboxRow;
import fr.aiguillage.hub.store.OutboxStore;
import fr.aiguillage.hub.store.RecordState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes changed offers, what must be delivered of them, and how they came about. */
@Component
public class WriteOffers {

    private final OfferStore offers;
    private final OutboxStore outbox;
    private final JournalStore journal;
    private final WriteDelivery delivery;
    private final CopyDeliveries copies;
    private final ShowElsewhere elsewhere;
    private final AllotmentStore allotments;

    public WriteOffers(
            OfferStore offers,
            OutboxStore outbox,
            JournalStore journal,
            WriteDelivery delivery,
            CopyDeliveries copies,
            ShowElsewhere elsewhere,
            AllotmentStore allotments) {
        this.offers = offers;
        this.outbox = outbox;
        this.journal = journal;
        this.delivery = delivery;
        this.copies = copies;
        this.elsewhere = elsewhere;
        this.allotments = allotments;
    }

    /** @param awaiting feeds of the messages that count as under way until the offer has left, by hub id */
    public void write(List<OfferChange> changes, Map<UUID, List<String>> awaiting) {
        write(changes, awaiting, null);
    }

    /** What came of records that no message ended; the journal tells why the offers are closed. */
    public void writeEnds(List<OfferChange> changes, RecordState why) {
        write(changes, Map.of(), why == RecordState.SCHOOL_YEAR_OVER ? why.name() : null);
    }

    private void write(List<OfferChange> changes, Map<UUID, List<String>> awaiting, @Nullable String closedBy) {
        List<OfferChange> real = changes.stream().filter(OfferChange::isChange).toList();
        offers.write(real.stream().map(OfferChange::after).toList());
        List<OutboxRow> own = new ArrayList<>();
        List<OutboxRow> seen = new ArrayList<>();
        Map<UUID, List<AllotmentRow>> shared = shared(real);
        real.forEach(change -> {
            deliveries(change, awaiting, shared, WriteDelivery::recipients, own);
            deliveries(change, awaiting, shared, this::onlookers, seen);
        });
        List<OutboxRow> rows = new ArrayList<>(copies.address(own, seen));
        rows.addAll(elsewhere.rows(changes));
        outbox.write(rows);
        Set<UUID> before = new HashSet<>();
        changes.stream()
                .filter(change -> change.before() != null)
                .forEach(change -> before.add(change.after().hubId()));
        journal.write(
                real.stream().map(change -> entry(change, before, closedBy)).toList());
    }

    private Map<UUID, List<AllotmentRow>> shared(List<OfferChange> changes) {
        List<UUID> ids = changes.stream()
                .map(OfferChange::after)
                .filter(after -> PlacingRule.valueOf(after.placement().rule()).isShared())
                .map(HeldOffer::hubId)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : allotments.allotments(ids).stream().collect(Collectors.groupingBy(AllotmentRow::hubId));
    }

    /** Pôles with a channel that carries what they may only see. */
    private Set<PoleId> onlookers(Placement placement) {
        Set<PoleId> onlookers = WriteDelivery.audience(placement);
        onlookers.removeIf(pole -> !copies.carriesVisible(pole));
        return onlookers;
    }

    private void deliveries(
            OfferChange change,
            Map<UUID, List<String>> awaiting,
            Map<UUID, List<AllotmentRow>> shared,
            Function<Placement, Set<PoleId>> whom,
            List<OutboxRow> rows) {
        HeldOffer before = change.before();
        HeldOffer after = change.after();
        if (before != null && before.open()) {
            Set<PoleId> leavers = new LinkedHashSet<>(whom.apply(before.placement()));
            if (after.open()) {
                leavers.removeAll(whom.apply(after.placement()));
            }
            rows.addAll(delivery.withdrawals(change, before.placement(), leavers));
        }
        if (after.open()) {
            rows.addAll(delivery.upserts(
                    change,
                    whom.apply(after.placement()),
                    awaiting.getOrDefault(after.hubId(), List.of()),
                    shared.getOrDefault(after.hubId(), List.of())));
        }
    }

    private static JournalStore.Entry entry(OfferChange change, Set<UUID> held, @Nullable String closedBy) {
        HeldOffer after = change.after();
        UUID splitFrom = splitFrom(change, held);
        return new JournalStore.Entry(
                after.hubId(),
                after.revision(),
                splitFrom == null ? what(change, closedBy) : "SPLIT",
                after.placement().custodian().value(),
                change.members().stream().map(Member::id).toList(),
                splitFrom == null ? after.mergedInto() : splitFrom);
    }

    /** The opportunity that held a record of this new one before. */
    private static @Nullable UUID splitFrom(OfferChange change, Set<UUID> held) {
        boolean lives = change.before() != null && change.before().mergedInto() == null;
        return lives
                ? null
                : change.members().stream()
                        .map(Member::hubId)
                        .filter(hubId -> held.contains(hubId)
                                && !hubId.equals(change.after().hubId()))
                        .findFirst()
                        .orElse(null);
    }

    private static String what(OfferChange change, @Nullable String closedBy) {
        if (change.after().mergedInto() != null) {
            return "MERGED";
        }
        if (!change.after().open()) {
            return closedBy == null ? change.after().status().name() : closedBy;
        }
        if (change.movesCustody()) {
            return "HANDED_OVER";
        }
        if (change.before() == null) {
            return "CREATED";
        }
        return change.before().open()
                ? changed(change.before().placement(), change.after().placement())
                : "REOPENED";
    }

    private static String changed(Placement before, Placement after) {
        String surplus = PlacingRule.SURPLUS_RELEASED.name();
        if (before.rule().equals(after.rule())) {
            return "CHANGED";
        }
        return after.rule().equals(surplus)
                ? "SURPLUS_RELEASED"
                : before.rule().equals(surplus) ? "SURPLUS_ENDED" : "CHANGED";
    }
}
