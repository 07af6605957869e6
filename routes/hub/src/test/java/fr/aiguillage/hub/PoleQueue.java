package fr.aiguillage.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;

/** Reads a pôle's queue as the pôle would: what it takes is gone. */
public final class PoleQueue implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LIMIT_MS = 20_000;

    private final String pole;
    private final Connection connection;
    private final MessageConsumer consumer;

    public PoleQueue(ConnectionFactory connections, String pole) throws Exception {
        this.pole = pole;
        this.connection = connections.createConnection();
        Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
        this.consumer = session.createConsumer(session.createQueue("pole." + pole + ".offers"));
        connection.start();
    }

    /** The next delivery of this offer; those of others are passed over. */
    public JsonNode next(String hubId) throws Exception {
        Message message;
        while ((message = consumer.receive(LIMIT_MS)) != null) {
            JsonNode body = JSON.readTree(message.getBody(byte[].class));
            if (body.path("hubId").asText().equals(hubId)) {
                return body;
            }
        }
        throw new AssertionError("nothing of " + hubId + " came to " + pole);
    }

    public JsonNode nextWithdrawal(String hubId) throws Exception {
        JsonNode body = next(hubId);
        while (!body.path("action").asText().equals("WITHDRAW")) {
            body = next(hubId);
        }
        return body;
    }

    @Override
    public void close() throws Exception {
        connection.close();
    }
}
