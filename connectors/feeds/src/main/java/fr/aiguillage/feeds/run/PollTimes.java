package fr.aiguillage.feeds.run;

import fr.aiguillage.feeds.config.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a feed is due. With {@code every} polls count from the one before;
 * {@code cron} is read in Europe/Paris, as the people who write it live there.
 */
public final class PollTimes {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final @Nullable Duration every;
    private final @Nullable CronExpression cron;

    /** @throws IllegalArgumentException when the cron expression is not one */
    public PollTimes(Schedule schedule) {
        this.every = schedule.every();
        this.cron = schedule.cron() == null ? null : CronExpression.parse(schedule.cron());
    }

    /**
     * Empty when no such time is to come, as for the 30th of February. A time that went by while the hub was stopped or
     * the feed paused is made up for at once.
     *
     * @param last poll that went well; null when there was none
     */
    Optional<Instant> first(@Nullable Instant last, Instant now) {
        if (last == null) {
            return cron == null ? Optional.of(now) : next(now);
        }
        return next(last).map(due -> due.isBefore(now) ? now : due);
    }

    /** Whether another instance has already polled for the time that has come. */
    boolean isDone(@Nullable Instant last, Instant now) {
        return last != null && next(last).filter(due -> !due.isAfter(now)).isEmpty();
    }

    Optional<Instant> next(Instant end) {
        if (cron == null) {
            return Optional.ofNullable(every).map(end::plus);
        }
        ZonedDateTime due = cron.next(end.atZone(PARIS));
        return Optional.ofNullable(due).map(ZonedDateTime::toInstant);
    }
}
