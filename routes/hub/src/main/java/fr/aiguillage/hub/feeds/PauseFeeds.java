package fr.aiguillage.hub.feeds;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.QueueSource;
import fr.aiguillage.feeds.poll.FeedRoutes;
import fr.aiguillage.hub.FeedTable;
import fr.aiguillage.hub.store.FeedPause;
import fr.aiguillage.hub.store.FeedPauses;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Stops a feed for a while on every instance: a polled feed is not polled, a queue is left unread and keeps what partners
 * send. What was read already is still taken in.
 */
@Component
public class PauseFeeds {

    private static final Logger LOG = LoggerFactory.getLogger(PauseFeeds.class);

    private final FeedPauses pauses;
    private final FeedTable feeds;
    private final FeedRoutes polls;
    private final CamelContext camel;

    PauseFeeds(FeedPauses pauses, FeedTable feeds, FeedRoutes polls, CamelContext camel) {
        this.pauses = pauses;
        this.feeds = feeds;
        this.polls = polls;
        this.camel = camel;
    }

    public void pause(FeedId feed, String reason) {
        pauses.add(feed, reason);
        LOG.atWarn()
                .addKeyValue("event", "FEED_PAUSED")
                .addKeyValue("feed", feed)
                .log("event=FEED_PAUSED feed={} reason={}", feed, reason);
        follow();
    }

    /** Returns false when the feed was not paused. What fell due meanwhile is polled at once. */
    public boolean resume(FeedId feed) {
        boolean paused = pauses.remove(feed);
        if (paused) {
            LOG.atInfo()
                    .addKeyValue("event", "FEED_RESUMED")
                    .addKeyValue("feed", feed)
                    .log("event=FEED_RESUMED feed={}", feed);
            polls.resume(feed);
            follow();
        }
        return paused;
    }

    /** Queues follow what another instance decided, too. */
    @Scheduled(fixedDelay = 5000)
    synchronized void follow() {
        Set<String> paused = pauses.list().stream().map(FeedPause::feed).collect(Collectors.toSet());
        feeds.list().stream()
                .filter(feed -> feed.source() instanceof QueueSource)
                .forEach(feed -> follow(feed, paused.contains(feed.id().value())));
    }

    private void follow(FeedDefinition feed, boolean paused) {
        String route = "ingest-" + feed.id();
        ServiceStatus status = camel.getRouteController().getRouteStatus(route);
        try {
            if (paused && status == ServiceStatus.Started) {
                camel.getRouteController().suspendRoute(route);
            } else if (!paused && status == ServiceStatus.Suspended) {
                camel.getRouteController().resumeRoute(route);
            }
        } catch (Exception failed) {
            throw new IllegalStateException("route " + route + " cannot be " + (paused ? "paused" : "resumed"), failed);
        }
    }
}
