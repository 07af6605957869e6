package fr.aiguillage.feeds.run;

import fr.aiguillage.contract.FeedId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.spi.ScheduledPollConsumerScheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drives the polling consumers of one feed, in the place of Camel's own schedulers: those know neither cron in a zone
 * nor a poll on demand nor a cluster. One thread a feed, so that runs of a feed never overlap and a slow feed delays no
 * other.
 */
public final class FeedSchedule implements ScheduledPollConsumerScheduler {

    private static final Logger LOG = LoggerFactory.getLogger(FeedSchedule.class);

    private final FeedId feed;
    private final int consumers;
    private final PollTimes times;
    private final PollGuard guard;
    private final PollLog log;
    private final Clock clock;
    private final List<Runnable> polls = new CopyOnWriteArrayList<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private @Nullable ScheduledExecutorService thread;
    private @Nullable CamelContext context;
    private volatile @Nullable ExecutorService ending;
    private @Nullable Future<?> planned;
    private volatile @Nullable Instant due;

    /** @param consumers of the feed, all of which must be there before the first poll */
    public FeedSchedule(FeedId feed, int consumers, PollTimes times, PollGuard guard, PollLog log, Clock clock) {
        this.feed = feed;
        this.consumers = consumers;
        this.times = times;
        this.guard = guard;
        this.log = log;
        this.clock = clock;
    }

    /** When the next poll is due; empty while stopped. */
    public Optional<Instant> nextRun() {
        return Optional.ofNullable(due);
    }

    /** Polls once, now. Returns false when a poll is under way or the feed is stopped. */
    public synchronized boolean runNow() {
        if (thread == null || !busy.compareAndSet(false, true)) {
            return false;
        }
        thread.execute(() -> pollClaimed(this::pollAll));
        return true;
    }

    @Override
    public void onInit(Consumer consumer) {
        // The task handed over by scheduleTask is all that is needed of the consumer.
    }

    @Override
    public void scheduleTask(Runnable task) {
        polls.add(task);
    }

    @Override
    public synchronized void unscheduleTask() {
        if (thread != null) {
            thread.shutdownNow();
            ending = thread;
            thread = null;
        }
        polls.clear();
        due = null;
    }

    /** Waits for a poll that was under way when the schedule was stopped, so that it leaves its feed free. */
    public void awaitEnd(Duration longest) throws InterruptedException {
        ExecutorService stopped = ending;
        if (stopped != null && !stopped.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("feed {}: the run under way does not end, another begins beside it", feed);
        }
    }

    @Override
    public synchronized void startScheduler() {
        if (thread == null && polls.size() == consumers) {
            thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "poll-" + feed));
            plan(first());
        }
    }

    @Override
    public synchronized boolean isSchedulerStarted() {
        return thread != null;
    }

    private synchronized void plan(Optional<Instant> at) {
        if (planned != null) {
            planned.cancel(false);
        }
        due = at.orElse(null);
        if (thread != null && at.isPresent()) {
            long wait = Math.max(0, Duration.between(clock.instant(), at.get()).toMillis());
            planned = thread.schedule(this::pollWhenDue, wait, TimeUnit.MILLISECONDS);
        }
    }

    private void pollWhenDue() {
        if (busy.compareAndSet(false, true)) {
            pollClaimed(this::pollIfDue);
        }
        plan(times.next(clock.instant()));
    }

    private void pollClaimed(Runnable poll) {
        try {
            if (!guard.tryRun(feed, poll)) {
                LOG.debug("feed {} is being polled by another instance", feed);
            }
        } catch (RuntimeException broken) {
            // Would end the executor's schedule: the next poll must still come.
            LOG.error("feed {} could not be polled", feed, broken);
        } finally {
            busy.set(false);
        }
    }

    /** Looked up while no other instance can poll. */
    private void pollIfDue() {
        if (!log.isPaused(feed) && !times.isDone(log.lastGood(feed).orElse(null), clock.instant())) {
            pollAll();
        }
    }

    private Optional<Instant> first() {
        return times.first(log.lastGood(feed).orElse(null), clock.instant());
    }

    /** Plans anew, as after a pause: what fell due in the meantime is made up for. */
    public synchronized void replan() {
        if (thread != null) {
            plan(first());
        }
    }

    private void pollAll() {
        polls.forEach(Runnable::run);
    }

    @Override
    public void start() {
        // Started by startScheduler, once the consumer is ready.
    }

    @Override
    public void stop() {
        unscheduleTask();
    }

    @Override
    public void shutdown() {
        unscheduleTask();
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.context = camelContext;
    }

    @Override
    public @Nullable CamelContext getCamelContext() {
        return context;
    }
}
