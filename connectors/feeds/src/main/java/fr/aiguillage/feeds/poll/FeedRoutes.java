package fr.aiguillage.feeds.poll;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.Schedule;
import fr.aiguillage.feeds.run.FeedSchedule;
import fr.aiguillage.feeds.run.FeedServices;
import fr.aiguillage.feeds.run.PollTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;

/**
 * The polled feeds of a running hub. Each has its own routes ({@code poll-<feed>} first among them), so that one can be
 * added, changed or removed without touching the others.
 */
public final class FeedRoutes {

    /** For a feed whose schedule is left out. */
    private static final Schedule HOURLY = new Schedule(Duration.ofHours(1), null);

    /** For a run that is broken off to end. */
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final CamelContext context;
    private final FeedServices services;
    private final Clock clock;
    private final ProducerTemplate template;
    private final Map<FeedId, FeedSchedule> schedules = new ConcurrentHashMap<>();

    public FeedRoutes(CamelContext context, FeedServices services, Clock clock) {
        this.context = context;
        this.services = services;
        this.clock = clock;
        this.template = context.createProducerTemplate();
    }

    /**
     * Begins to poll a feed, in the place of the routes that it had.
     *
     * @throws IllegalArgumentException when the feed is a queue, or its definition cannot work
     * @throws Exception when Camel cannot start the routes; then none is left behind
     */
    public synchronized void add(FeedDefinition feed) throws Exception {
        remove(feed.id());
        Schedule schedule = feed.schedule() == null ? HOURLY : feed.schedule();
        FeedSchedule feedSchedule = new FeedSchedule(
                feed.id(),
                RoutesOfFeed.consumers(feed.source()),
                new PollTimes(schedule),
                services.guard(),
                services.log(),
                clock);
        try {
            for (var route : new RoutesOfFeed(feed, services, feedSchedule, template, clock).build()) {
                context.addRoutes(route);
            }
        } catch (Exception failed) {
            removeRoutes(feed.id());
            throw failed;
        }
        schedules.put(feed.id(), feedSchedule);
    }

    /** Stops polling a feed; a run under way is broken off and counts as failed. */
    public synchronized void remove(FeedId feed) throws Exception {
        FeedSchedule schedule = schedules.remove(feed);
        if (schedule != null) {
            schedule.stop();
            schedule.awaitEnd(DRAIN);
        }
        removeRoutes(feed);
    }

    /** Polls a feed once, now. Returns false when a run is under way or the feed is not polled here. */
    public boolean runNow(FeedId feed) {
        FeedSchedule schedule = schedules.get(feed);
        return schedule != null && schedule.runNow();
    }

    /** Plans a feed's polls anew after a pause. */
    public void resume(FeedId feed) {
        FeedSchedule schedule = schedules.get(feed);
        if (schedule != null) {
            schedule.replan();
        }
    }

    /** When a feed is polled next; empty when it is not polled here. */
    public Optional<Instant> nextRun(FeedId feed) {
        return Optional.ofNullable(schedules.get(feed)).flatMap(FeedSchedule::nextRun);
    }

    private void removeRoutes(FeedId feed) throws Exception {
        for (String id : List.of("poll-" + feed, "fetch-" + feed)) {
            if (context.getRoute(id) != null) {
                context.getRouteController().stopRoute(id, DRAIN.toSeconds(), TimeUnit.SECONDS);
                context.removeRoute(id);
            }
        }
    }
}
