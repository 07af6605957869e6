package fr.aiguillage.hub.flow;

import fr.aiguillage.hub.HubSettings;
import fr.aiguillage.hub.store.FollowedFlows;
import fr.aiguillage.hub.store.FollowedFlows.Progress;
import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.territory.FilesDigest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

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
    private final TellAnew anew;
    private final String version;

    @Autowired
    FollowFlows(FollowedFlows followed, OfferStore offers, TellAnew anew, HubSettings settings) {
        this(followed, offers, anew, FilesDigest.of(settings.configDir(), "flows.yaml"));
    }

    /** @param version of the flows that {@code anew} decides by */
    FollowFlows(FollowedFlows followed, OfferStore offers, TellAnew anew, String version) {
        this.followed = followed;
        this.offers = offers;
        this.anew = anew;
        this.version = version;
    }

    @Scheduled(fixedDelayString = "${aiguillage.flows.every:60s}")
    void follow() {
        int told = 0;
        Progress progress = followed.find().orElse(new Progress("", null));
        while (!progress.version().equals(version) || progress.reached() != null) {
            UUID after = progress.version().equals(version) ? progress.reached() : null;
            told += anew.tell(() -> someAfter(after));
            progress = followed.find().orElseThrow();
        }
        if (told > 0) {
            LOG.atInfo()
                    .addKeyValue("event", "FLOWS_FOLLOWED")
                    .log("event=FLOWS_FOLLOWED version={} told={}", version, told);
        }
    }

    private List<UUID> someAfter(@Nullable UUID after) {
        List<UUID> hubIds =
                offers.openAfter(after, BATCH).stream().map(HeldOffer::hubId).toList();
        followed.save(new Progress(version, hubIds.size() < BATCH ? null : hubIds.get(BATCH - 1)));
        return hubIds;
    }
}
