package fr.aiguillage.feeds.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is polled: one of the two is present.
 *
 * @param every from the end of a run to the start of the next
 * @param cron six fields, seconds first, in Europe/Paris time
 */
public record Schedule(@Nullable Duration every, @Nullable String cron) {}
