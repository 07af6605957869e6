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
 * When a feed is due. With {@code every} the first poll is at once and the others count from the end of the one before;
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

    /** Empty when no such time is to come, as for the 30th of February. */
    Optional<Instant> first(Instant now) {
        return cron == null ? Optional.of(now) : next(now);
    }

    Optional<Instant> next(Instant end) {
        if (cron == null) {
            return Optional.ofNullable(every).map(end::plus);
        }
        ZonedDateTime due = cron.next(end.atZone(PARIS));
        return Optional.ofNullable(due).map(ZonedDateTime::toInstant);
    }
}
