package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A delivery of the custodian's queue as other channels may carry it; {@link Disclosure} says what they may not. */
public final class RedactedDelivery {

    private static final JsonMapper JSON = new JsonMapper();

    private RedactedDelivery() {}

    /** @param body of a delivery, as the hub wrote it */
    public static String of(String body) {
        try {
            JsonNode delivery = JSON.readTree(body);
            if (delivery.path("offer") instanceof ObjectNode offer) {
                offer.remove("inclusion");
                if (offer.path("contact") instanceof ObjectNode contact) {
                    contact.remove("name");
                }
            }
            return JSON.writeValueAsString(delivery);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a delivery that the hub wrote is JSON", e);
        }
    }
}
