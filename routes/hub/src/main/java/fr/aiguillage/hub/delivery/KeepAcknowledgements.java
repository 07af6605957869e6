package fr.aiguillage.hub.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.feeds.canonical.StrictJson;
import fr.aiguillage.hub.batch.InboundMessage;
import fr.aiguillage.hub.batch.PoisonHandler;
import fr.aiguillage.hub.batch.Reply;
import fr.aiguillage.hub.store.Acknowledgement;
import fr.aiguillage.hub.store.AcknowledgementStore;
import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.OutboxRow;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps what the software of a pôle answers to its deliveries. Whose answer it is, the queue says. What is no answer is
 * told in the log and counted; it stops nothing else.
 */
@Component
public class KeepAcknowledgements implements PoisonHandler {

    private static final Logger LOG = LoggerFactory.getLogger(KeepAcknowledgements.class);
    private static final StrictJson JSON = new StrictJson();

    private final AcknowledgementStore store;
    private final OfferStore offers;
    private final MeterRegistry metrics;

    public KeepAcknowledgements(AcknowledgementStore store, OfferStore offers, MeterRegistry metrics) {
        this.store = store;
        this.offers = offers;
        this.metrics = metrics;
    }

    /** The answers of one pôle, as they came by its queue. */
    public void keep(PoleId pole, List<InboundMessage> messages) {
        List<Acknowledgement> answers = new ArrayList<>();
        for (InboundMessage message : messages) {
            Answer answer = read(message);
            if (answer.acknowledgement() == null) {
                refused(pole.value(), answer.trouble());
            } else {
                answers.add(answer.acknowledgement().from(OutboxRow.QUEUE, pole.value()));
            }
        }
        Map<UUID, HeldOffer> held = offers.find(
                answers.stream().map(Acknowledgement::hubId).distinct().toList());
        List<Acknowledgement> known = new ArrayList<>();
        for (Acknowledgement answer : answers) {
            HeldOffer offer = held.get(answer.hubId());
            if (offer == null || answer.revision() > offer.revision()) {
                refused(
                        pole.value(),
                        "revision " + answer.revision() + " of " + answer.hubId() + " was never delivered");
            } else {
                known.add(answer);
            }
        }
        store.write(known);
    }

    @Override
    public List<Reply> quarantine(InboundMessage message, Throwable reason) {
        refused("any pôle", reason.toString());
        return List.of();
    }

    private record Answer(@Nullable Acknowledgement acknowledgement, String trouble) {}

    private static Answer read(InboundMessage message) {
        JsonNode body = message.truncated() ? null : JSON.read(message.body()).document();
        if (body == null || !body.isObject()) {
            return new Answer(null, "the message is no JSON object");
        }
        Optional<UUID> hubId = uuid(body.path("hubId").asText(""));
        Optional<Acknowledgement.Status> status = Arrays.stream(Acknowledgement.Status.values())
                .filter(known -> known.name().equals(body.path("status").asText("")))
                .findFirst();
        JsonNode revision = body.path("revision");
        if (hubId.isEmpty() || status.isEmpty() || !revision.isIntegralNumber() || revision.asLong() < 1) {
            return new Answer(null, "hubId, revision or status is missing or wrong");
        }
        String reason = body.path("reason").isTextual() ? body.path("reason").asText() : null;
        return new Answer(
                new Acknowledgement("", "", hubId.get(), revision.asLong(), status.get(), readable(reason)), "");
    }

    private static @Nullable String readable(@Nullable String reason) {
        return reason == null ? null : reason.replaceAll("\\p{Cntrl}+", " ");
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private void refused(String pole, String why) {
        metrics.counter("aiguillage.acknowledgements.refused", "pole", pole).increment();
        LOG.atWarn()
                .addKeyValue("event", "ACKNOWLEDGEMENT_REFUSED")
                .log("an acknowledgement of {} is not kept: {}", pole, why);
    }
}
