package fr.aiguillage.hub.matching;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.hub.delivery.CopyDeliveries;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.store.AllotmentStore;
import fr.aiguillage.hub.store.ClusterRecord;
import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.MatchStore;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.OutboxRow;
import fr.aiguillage.hub.store.OutboxStore;
import fr.aiguillage.hub.store.ReplayStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers once more what a receiver lost: to one destination alone, the present state of each offer that is its own.
 * The ids of a replay are new, so that neither the broker nor the receiver takes it for a resend; no offer is changed and
 * nobody else is told anything.
 */
@Component
public class ReplayDeliveries {

    private static final int BATCH = 200;

    private final ReplayStore replays;
    private final OfferStore offers;
    private final MatchStore matches;
    private final ReadMembers readMembers;
    private final PlaceClusters place;
    private final WriteDelivery delivery;
    private final AllotmentStore allotments;
    private final CopyDeliveries copies;
    private final OutboxStore outbox;
    private final OneWriter writer;
    private final TransactionTemplate transaction;
    private final OutboxSignal signal;

    public ReplayDeliveries(
            ReplayStore replays,
            OfferStore offers,
            MatchStore matches,
            ReadMembers readMembers,
            PlaceClusters place,
            WriteDelivery delivery,
            AllotmentStore allotments,
            CopyDeliveries copies,
            OutboxStore outbox,
            OneWriter writer,
            TransactionTemplate transaction,
            OutboxSignal signal) {
        this.replays = replays;
        this.offers = offers;
        this.matches = matches;
        this.readMembers = readMembers;
        this.place = place;
        this.delivery = delivery;
        this.allotments = allotments;
        this.copies = copies;
        this.outbox = outbox;
        this.writer = writer;
        this.transaction = transaction;
        this.signal = signal;
    }

    /**
     * What was put into the outbox.
     *
     * @param number that the ids of these deliveries end in
     */
    public record Replay(long number, int upserts, int withdrawals) {}

    /**
     * Replays to one channel of a pôle or of the desk.
     *
     * @param since only what happened since then, what left the pôle included; every open offer when absent
     */
    public Replay replay(String channel, PoleId pole, @Nullable Instant since) {
        long number = replays.next();
        boolean visible = copies.carriesVisible(channel, pole);
        int upserts = 0;
        int withdrawals = 0;
        UUID last = null;
        List<UUID> page;
        do {
            page = since == null
                    ? replays.open(pole, visible, last, BATCH)
                    : replays.touched(pole, visible, since, last, BATCH);
            if (!page.isEmpty()) {
                List<UUID> some = page;
                last = page.get(page.size() - 1);
                List<OutboxRow> written = transaction.execute(status -> write(channel, pole, number, some));
                List<OutboxRow> rows = written == null ? List.of() : written;
                int upserted = (int) rows.stream()
                        .filter(row -> row.action().equals("UPSERT"))
                        .count();
                upserts += upserted;
                withdrawals += rows.size() - upserted;
                signal.raise();
            }
        } while (page.size() == BATCH);
        return new Replay(number, upserts, withdrawals);
    }

    private List<OutboxRow> write(String channel, PoleId pole, long number, List<UUID> hubIds) {
        writer.enter();
        Map<UUID, HeldOffer> held = offers.find(hubIds);
        boolean visible = copies.carriesVisible(channel, pole);
        List<OutboxRow> rows = new ArrayList<>();
        for (UUID hubId : hubIds) {
            HeldOffer offer = held.get(hubId);
            if (offer != null) {
                rows.addAll(row(offer, pole, visible));
            }
        }
        List<OutboxRow> addressed = copies.address(visible ? List.of() : rows, visible ? rows : List.of()).stream()
                .filter(row -> row.channel().equals(channel))
                .toList();
        List<OutboxRow> numbered =
                addressed.stream().map(row -> row.replayed(number)).toList();
        outbox.write(numbered);
        return numbered;
    }

    private List<OutboxRow> row(HeldOffer offer, PoleId pole, boolean visible) {
        Set<PoleId> whom =
                visible ? WriteDelivery.audience(offer.placement()) : WriteDelivery.recipients(offer.placement());
        boolean holds = offer.open() && whom.contains(pole);
        List<Member> members = offer.open()
                ? matches.records(offer.hubId()).stream()
                        .filter(ReplayDeliveries::published)
                        .map(readMembers::read)
                        .toList()
                : List.of();
        OfferChange same = new OfferChange(
                offer, offer, holds && !members.isEmpty() ? place.golden(members) : null, holds ? members : List.of());
        if (!holds) {
            return delivery.withdrawals(same, offer.placement(), Set.of(pole));
        }
        return delivery.upserts(same, Set.of(pole), List.of(), allotments.allotments(List.of(offer.hubId())));
    }

    private static boolean published(ClusterRecord row) {
        return row.state().published();
    }
}
