package fr.aiguillage.hub.broker;

import java.net.URI;

/**
 * Where clients reach the embedded broker, with the ports that were really taken.
 *
 * @param core such as {@code tcp://127.0.0.1:61616}
 * @param amqp such as {@code amqp://127.0.0.1:5672}, {@code amqps} under TLS
 * @param stomp such as {@code stomp://127.0.0.1:61613}, {@code stomp+ssl} under TLS
 */
public record BrokerEndpoints(URI core, URI amqp, URI stomp) {}
