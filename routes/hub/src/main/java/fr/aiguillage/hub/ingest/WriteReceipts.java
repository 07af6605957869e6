package fr.aiguillage.hub.ingest;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.Receipt;
import fr.aiguillage.contract.ReceiptStatus;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.feeds.canonical.ReceiptWriter;
import fr.aiguillage.hub.batch.Reply;
import fr.aiguillage.hub.broker.QueueNames;
import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.InboxRow;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a pushing partner what became of each message; a double message gets the same answer again. */
@Component
class WriteReceipts {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final OfferStore offers;
    private final PoleMaps maps;
    private final Clock clock;
    private final ReceiptWriter writer = new ReceiptWriter();

    WriteReceipts(OfferStore offers, PoleMaps maps, Clock clock) {
        this.offers = offers;
        this.maps = maps;
        this.clock = clock;
    }

    List<Reply> write(FeedId feed, JudgedBatch batch, List<Ended> ended) {
        Map<UUID, HeldOffer> placed = new HashMap<>();
        Set<UUID> others = new HashSet<>();
        ended.forEach(message -> collect(message.hubId(), message.offer(), placed, others));
        batch.messages().stream()
                .filter(message -> message.known() != null)
                .forEach(message -> collect(message.known().hubId(), null, placed, others));
        others.removeAll(placed.keySet());
        placed.putAll(offers.find(others));
        Map<String, Reply> first = new LinkedHashMap<>();
        ended.forEach(message -> first.put(message.intake().messageId(), reply(feed, message, placed)));
        List<Reply> replies = new ArrayList<>(first.values());
        batch.doubles().stream().map(first::get).forEach(replies::add);
        batch.messages().stream()
                .map(Judged::known)
                .filter(known -> known != null)
                .forEach(known -> replies.add(again(feed, known, placed)));
        return replies;
    }

    private Reply reply(FeedId feed, Ended message, Map<UUID, HeldOffer> placed) {
        return reply(
                feed,
                message.intake().messageId(),
                message.intake().remoteId(),
                message.outcome(),
                message.hubId(),
                placed,
                message.intake().notices());
    }

    private Reply again(FeedId feed, InboxRow known, Map<UUID, HeldOffer> placed) {
        return reply(
                feed,
                known.messageId(),
                known.remoteId(),
                known.outcome(),
                known.hubId(),
                placed,
                NoticesJson.read(known.notices()));
    }

    private static void collect(
            @Nullable UUID hubId, @Nullable HeldOffer offer, Map<UUID, HeldOffer> placed, Set<UUID> others) {
        if (hubId != null && offer != null) {
            placed.put(hubId, offer);
        } else if (hubId != null) {
            others.add(hubId);
        }
    }

    private Reply reply(
            FeedId feed,
            String messageId,
            @Nullable String remoteId,
            Outcome outcome,
            @Nullable UUID hubId,
            Map<UUID, HeldOffer> placed,
            List<Notice> notices) {
        HeldOffer offer = hubId == null ? null : placed.get(hubId);
        PoleId custodian = offer == null ? null : offer.placement().custodian();
        Receipt receipt = new Receipt(
                messageId,
                remoteId,
                status(outcome),
                offer == null ? null : offer.hubId().toString(),
                custodian,
                custodian == null ? null : mailbox(custodian),
                notices);
        String body = new String(writer.write(receipt), StandardCharsets.UTF_8);
        return new Reply(QueueNames.receipts(feed), body, Map.of("ce_subject", messageId));
    }

    private @Nullable String mailbox(PoleId custodian) {
        return maps.nearest(LocalDate.now(clock.withZone(PARIS)))
                .findMailbox(custodian)
                .orElse(null);
    }

    static ReceiptStatus status(Outcome outcome) {
        return switch (outcome) {
            case DELIVERED, MERGED, UNROUTABLE -> ReceiptStatus.ACCEPTED;
            case UNCHANGED, ECHO -> ReceiptStatus.UNCHANGED;
            case STALE -> ReceiptStatus.STALE;
            case FILTERED, EXPIRED -> ReceiptStatus.FILTERED;
            case WITHDRAWN -> ReceiptStatus.WITHDRAWN;
            case QUARANTINED -> ReceiptStatus.REJECTED;
        };
    }
}
