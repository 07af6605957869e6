package fr.aiguillage.hub.matching;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.aiguillage.core.territory.Placement;
import fr.aiguillage.feeds.canonical.CanonicalOffer;
import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.OutboxRow;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what a pôle is told about an offer. The queue of the custodian is the one channel that carries the restricted
 * attribute {@code inclusion}.
 */
@Component
public class WriteDelivery {

    /** Channel of the pôles' queues. */
    public static final String QUEUE = "queue";

    private static final JsonFactory JSON = new JsonFactory();

    List<OutboxRow> upsert(OfferChange change, List<String> awaiting) {
        return List.of(row(change, change.after().placement(), "UPSERT", change.golden(), awaiting));
    }

    List<OutboxRow> withdrawal(OfferChange change, Placement from) {
        return List.of(row(change, from, "WITHDRAW", null, List.of()));
    }

    private OutboxRow row(
            OfferChange change,
            Placement placement,
            String action,
            @Nullable CanonicalOffer offer,
            List<String> awaiting) {
        HeldOffer after = change.after();
        return new OutboxRow(
                0,
                QUEUE,
                placement.custodian().value(),
                after.hubId(),
                after.revision(),
                action,
                body(change, placement, action, offer),
                awaiting);
    }

    private String body(OfferChange change, Placement placement, String action, @Nullable CanonicalOffer offer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("hubId", change.after().hubId().toString());
            json.writeNumberField("revision", change.after().revision());
            json.writeStringField("action", action);
            json.writeStringField("status", change.after().status().name());
            if (change.after().mergedInto() != null) {
                json.writeStringField("mergedInto", change.after().mergedInto().toString());
            }
            if (offer != null) {
                json.writeFieldName("offer");
                json.writeRawValue(offer.json());
            }
            json.writeStringField("custodian", placement.custodian().value());
            json.writeObjectFieldStart("placement");
            json.writeStringField("rule", placement.rule());
            json.writeStringField("reason", placement.reason());
            json.writeStringField("mapVersion", placement.mapVersion());
            PlacementJson.answers(placement, json);
            json.writeEndObject();
            json.writeArrayFieldStart("sources");
            for (Member member : change.members()) {
                json.writeStartObject();
                json.writeStringField("system", member.key().system().value());
                json.writeStringField("remoteId", member.key().remoteId());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
