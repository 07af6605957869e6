package fr.aiguillage.hub.batch;

import java.time.Instant;
import java.util.Map;

/**
 * One message taken from a queue, detached from the session that received it.
 *
 * @param id the broker's message id, the same at each redelivery
 * @param redelivered whether an earlier attempt was rolled back or lost
 * @param sentAt when the producer sent it
 * @param user the credential that sent it, as the broker checked it; empty when unknown, as it always is over AMQP,
 *     where the broker does not vouch for it
 * @param headers application properties as text
 * @param body bytes as sent; when longer than the limit of the endpoint, only its beginning
 * @param bodyLength length of the body as sent, in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // the body is handed on once and never compared
public record InboundMessage(
        String id,
        boolean redelivered,
        Instant sentAt,
        String user,
        Map<String, String> headers,
        byte[] body,
        long bodyLength) {

    /** Whether the body was longer than the endpoint's limit and was cut. */
    public boolean truncated() {
        return bodyLength > body.length;
    }
}
