package fr.aiguillage.hub.batch;

import java.time.Duration;

/**
 * How one queue is cut into batches.
 *
 * @param size most messages in a batch
 * @param patience how long a batch waits for more messages after its first
 * @param maxBody bytes above which a body is not loaded but its beginning
 * @param backoff first pause after an infrastructure failure; it doubles with each further one
 * @param backoffLimit longest pause
 */
record BatchOptions(
        String queue,
        int size,
        Duration patience,
        int concurrency,
        int maxBody,
        Duration backoff,
        Duration backoffLimit) {}
