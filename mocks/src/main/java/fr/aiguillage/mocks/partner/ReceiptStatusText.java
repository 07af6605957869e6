package fr.aiguillage.mocks.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.JMSException;
import jakarta.jms.Message;

/** The status in the body of a receipt. */
final class ReceiptStatusText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReceiptStatusText() {}

    /** The status, or {@code UNREADABLE} for a body that is no receipt: a partner counts it rather than stop. */
    static String of(Message receipt) {
        try {
            return JSON.readTree(receipt.getBody(String.class)).path("status").asText("UNREADABLE");
        } catch (JMSException | JsonProcessingException e) {
            return "UNREADABLE";
        }
    }
}
