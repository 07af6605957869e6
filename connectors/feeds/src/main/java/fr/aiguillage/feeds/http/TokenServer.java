package fr.aiguillage.feeds.http;

import fr.aiguillage.feeds.transport.AnswerHead;
import fr.aiguillage.feeds.transport.HostBudget;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;

/** The server that hands out access tokens; its calls count against its host's budget as others do. */
record TokenServer(String url, Endpoint endpoint, ProducerTemplate template, HostBudget budget) {

    /**
     * Sends credentials and returns the answer's body.
     *
     * @throws BrokenAnswer when the server refuses
     * @throws IOException when it cannot be reached or is busy
     */
    String post(String contentType, String credentials) throws IOException {
        budget.await();
        Exchange exchange = template.request(endpoint, request -> {
            Message message = request.getMessage();
            message.setHeader(Exchange.HTTP_METHOD, "POST");
            message.setHeader(Exchange.CONTENT_TYPE, contentType);
            message.setHeader("Accept", "application/json");
            message.setBody(credentials);
        });
        if (exchange.getException() != null) {
            throw new IOException("cannot reach " + url, exchange.getException());
        }
        AnswerHead head = head(exchange.getMessage());
        budget.heed(head);
        if (head.isWorthAnotherAttempt()) {
            throw new IOException("HTTP " + head.status() + " from " + url);
        }
        if (head.status() != 200) {
            throw new BrokenAnswer("HTTP " + head.status() + " from " + url);
        }
        String body = exchange.getMessage().getBody(String.class);
        return body == null ? "" : body;
    }

    private static AnswerHead head(Message answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.getHeaders().forEach((name, value) -> {
            if (value != null) {
                headers.put(name.toLowerCase(Locale.ROOT), value.toString());
            }
        });
        @Nullable Integer status = answer.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        return new AnswerHead(status == null ? 0 : status, headers);
    }
}
