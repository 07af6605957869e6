package fr.aiguillage.hub.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.out.HttpOut;
import fr.aiguillage.feeds.out.PoleRole;
import fr.aiguillage.feeds.out.ReceiverTrouble;
import fr.aiguillage.feeds.out.RedactedDelivery;
import fr.aiguillage.feeds.out.WebhookSignature;
import fr.aiguillage.hub.store.Acknowledgement;
import fr.aiguillage.hub.store.Acknowledgement.Status;
import fr.aiguillage.hub.store.OutboxRow;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts each delivery to an address of the receiver, signed, one after another. A receiver that answers that it cannot
 * use this very delivery has refused it, and the next one goes on; whatever else is not a success is tried again.
 */
final class WebhookSink implements Sink {

    private static final int BATCH = 20;
    /** A slow receiver gives the rest back, so that the lease is renewed and the outbox shows what is done. */
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSink.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final URI url;
    private final Secret secret;
    private final HttpOut http;
    private final Clock clock;

    WebhookSink(URI url, Secret secret, HttpOut http, Clock clock) {
        this.url = url;
        this.secret = secret;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    /** What is told to the MLDS is written for its channels alone and names nobody. */
    @Override
    public String body(OutboxRow row) {
        return row.role() == PoleRole.MLDS_COORDINATOR ? row.body() : RedactedDelivery.of(row.body());
    }

    @Override
    public Taken take(List<OutboxRow> rows) throws IOException {
        Instant end = clock.instant().plus(LONGEST_BATCH);
        List<Acknowledgement> answers = new ArrayList<>();
        int taken = 0;
        for (OutboxRow row : rows) {
            if (clock.instant().isAfter(end)) {
                break;
            }
            try {
                Acknowledgement answer = post(row);
                taken++;
                if (row.role() == PoleRole.MLDS_COORDINATOR) {
                    tell(row, answer);
                } else {
                    answers.add(answer);
                }
            } catch (IOException e) {
                if (taken == 0) {
                    throw e;
                }
                break;
            }
        }
        return new Taken(taken, answers);
    }

    /** An answer of the MLDS that is kept would name the offer to whoever lists answers: only that it refused is told. */
    private static void tell(OutboxRow row, Acknowledgement answer) {
        if (answer.status() == Status.REFUSED) {
            LOG.atWarn()
                    .addKeyValue("event", "DELIVERY_REFUSED")
                    .log("{} refused a delivery of its web hook", row.destination());
        }
    }

    private Acknowledgement post(OutboxRow row) throws IOException {
        HttpOut.Answer answer = http.send(request(row));
        if (answer.taken()) {
            return accepted(row, answer.body());
        }
        if (answer.refusesContent()) {
            return Acknowledgement.of(row, Status.REFUSED, "HTTP " + answer.status() + " " + reason(answer.body()));
        }
        throw new ReceiverTrouble("HTTP " + answer.status() + " from " + url.getHost(), answer.retryAfter());
    }

    private HttpRequest request(OutboxRow row) {
        String id = row.duplicateId();
        Instant now = clock.instant();
        return HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .header("webhook-signature", WebhookSignature.of(secret.resolve(), id, now, row.body()))
                .header("ce-specversion", "1.0")
                .header("ce-id", id)
                .header("ce-source", "aiguillage")
                .header("ce-type", DeliveryType.of(row))
                .header("ce-subject", row.hubId().toString())
                .header("ce-role", row.role().code())
                .POST(HttpRequest.BodyPublishers.ofString(row.body(), StandardCharsets.UTF_8))
                .build();
    }

    /** A receiver may say more than 200: {@code {"status": "REFUSED", "reason": "…"}}. */
    private static Acknowledgement accepted(OutboxRow row, String body) {
        return switch (text(body, "status")) {
            case "ACKNOWLEDGED" -> Acknowledgement.of(row, Status.ACKNOWLEDGED, null);
            case "REFUSED" -> Acknowledgement.of(row, Status.REFUSED, text(body, "reason"));
            default -> Acknowledgement.of(row, Status.DELIVERED, null);
        };
    }

    private static String reason(String body) {
        String reason = text(body, "reason");
        return reason.isEmpty() ? body : reason;
    }

    private static String text(String body, String field) {
        try {
            JsonNode answer = JSON.readTree(body);
            return answer == null ? "" : answer.path(field).asText("");
        } catch (JsonProcessingException noJson) {
            return "";
        }
    }
}
