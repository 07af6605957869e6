package fr.aiguillage.hub.flow;

import fr.aiguillage.hub.HubSettings;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.matching.ReadPresent;
import fr.aiguillage.hub.store.FollowedFlows;
import fr.aiguillage.hub.store.FollowedFlows.Progress;
import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.OutboxStore;
import fr.aiguillage.hub.territory.FilesDigest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the open offers once after a start with another {@code flows.yaml}, some at a time so that ingest goes on:
 * a flow that was opened publishes the stock, one that was closed takes it back.
 */
@Component
class FollowFlows {

    private static final Logger LOG = LoggerFactory.getLogger(FollowFlows.class);
    private static final int BATCH = 200;

    private final FollowedFlows followed;
    private final OfferStore offers;
    private final ReadPresent present;
    private final PublishOffers publish;
    private final OutboxStore outbox;
    private final OneWriter writer;
    private final TransactionTemplate transaction;
    private final OutboxSignal signal;
    private final String version;

    @Autowired
    FollowFlows(
            FollowedFlows followed,
            OfferStore offers,
            ReadPresent present,
            PublishOffers publish,
            OutboxStore outbox,
            OneWriter writer,
            TransactionTemplate transaction,
            OutboxSignal signal,
            HubSettings settings) {
        this(
                followed,
                offers,
                present,
                publish,
                outbox,
                writer,
                transaction,
                signal,
                FilesDigest.of(settings.configDir(), "flows.yaml"));
    }

    /** @param version of the flows that {@code publish} decides by */
    FollowFlows(
            FollowedFlows followed,
            OfferStore offers,
            ReadPresent present,
            PublishOffers publish,
            OutboxStore outbox,
            OneWriter writer,
            TransactionTemplate transaction,
            OutboxSignal signal,
            String version) {
        this.followed = followed;
        this.offers = offers;
        this.present = present;
        this.publish = publish;
        this.outbox = outbox;
        this.writer = writer;
        this.transaction = transaction;
        this.signal = signal;
        this.version = version;
    }

    @Scheduled(fixedDelayString = "${aiguillage.flows.every:60s}")
    void follow() {
        int told = 0;
        Progress progress = followed.find().orElse(new Progress("", null));
        while (!progress.version().equals(version) || progress.reached() != null) {
            UUID after = progress.version().equals(version) ? progress.reached() : null;
            int rows = Objects.requireNonNull(transaction.execute(status -> some(after)));
            if (rows > 0) {
                signal.raise();
            }
            told += rows;
            progress = followed.find().orElseThrow();
        }
        if (told > 0) {
            LOG.atInfo()
                    .addKeyValue("event", "FLOWS_FOLLOWED")
                    .log("event=FLOWS_FOLLOWED version={} told={}", version, told);
        }
    }

    private int some(@Nullable UUID after) {
        writer.enter();
        List<UUID> hubIds =
                offers.openAfter(after, BATCH).stream().map(HeldOffer::hubId).toList();
        var rows = publish.rows(present.read(hubIds));
        outbox.write(rows);
        followed.save(new Progress(version, hubIds.size() < BATCH ? null : hubIds.get(BATCH - 1)));
        return rows.size();
    }
}
