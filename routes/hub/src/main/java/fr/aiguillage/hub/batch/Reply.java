package fr.aiguillage.hub.batch;

import java.util.Map;

/**
 * A message to send in the session of the batch that caused it: it leaves when the batch is acknowledged, never
 * without it.
 *
 * @param queue name of the queue
 * @param body UTF-8 text
 */
public record Reply(String queue, String body, Map<String, String> headers) {}
