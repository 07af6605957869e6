package fr.aiguillage.hub.door;

import fr.aiguillage.hub.batch.InboundMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * CloudEvents in binary mode: attributes are message properties, the data is the body. The AMQP binding writes
 * {@code cloudEvents:} or {@code cloudEvents_}; JMS allows no colon and libraries write {@code ce_}; STOMP clients tend
 * to copy the HTTP form {@code ce-}.
 */
final class BinaryEnvelope {

    private static final List<String> PREFIXES = List.of("cloudEvents:", "cloudEvents_", "ce_", "ce-");

    private BinaryEnvelope() {}

    static Envelope read(InboundMessage message) {
        Map<String, String> attributes = new HashMap<>();
        message.headers()
                .forEach((name, value) -> PREFIXES.stream()
                        .filter(name::startsWith)
                        .findFirst()
                        .ifPresent(prefix -> attributes.put(name.substring(prefix.length()), value)));
        return new Envelope(attributes, message.body());
    }
}
