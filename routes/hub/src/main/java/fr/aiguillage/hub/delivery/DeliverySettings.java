package fr.aiguillage.hub.delivery;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deliveries leave, beside the pôles' queues.
 *
 * @param folder where files for pôles are put, one folder a pôle; {@code outbox} in the data folder without it
 * @param pause least time between two deliveries to one destination that takes many at once, such as a file
 * @param timeout for one request to a receiver, its answer included
 * @param longestBackoff longest wait before a destination in trouble is tried again
 * @param parkAfter how long a destination may fail before nothing is sent to it until a person resumes it
 */
@ConfigurationProperties("aiguillage.delivery")
record DeliverySettings(
        @Nullable Path folder,
        @DefaultValue("5s") Duration pause,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("5m") Duration longestBackoff,
        @DefaultValue("3d") Duration parkAfter) {}
