package fr.aiguillage.hub.digest;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When digests are written and how far they look ahead.
 *
 * @param at time in Paris from which that of the day before is written
 * @param expiringWithin days within which an end is worth telling
 */
@ConfigurationProperties("aiguillage.digest")
record DigestSettings(
        @DefaultValue("06:00") LocalTime at,
        @DefaultValue("7") int expiringWithin) {}
