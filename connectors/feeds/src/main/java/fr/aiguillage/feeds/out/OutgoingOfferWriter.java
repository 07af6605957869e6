package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.aiguillage.feeds.canonical.OfferWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** An opportunity as JSON, without white space, in the form of a delivery on the pôle's queue. */
final class OutgoingOfferWriter {

    private static final JsonFactory JSON = new JsonFactory();
    private static final OfferWriter OFFER = new OfferWriter();

    private OutgoingOfferWriter() {}

    static byte[] write(OutgoingOffer row) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("hubId", row.hubId().toString());
            json.writeNumberField("revision", row.revision());
            json.writeStringField("status", row.offer().status().name());
            json.writeStringField("changedAt", row.changedAt().toString());
            json.writeFieldName("offer");
            OFFER.write(row.offer(), json);
            json.writeStringField("role", row.role().code());
            json.writeStringField("custodian", row.custodian());
            json.writeObjectFieldStart("placement");
            json.writeStringField("rule", row.rule());
            json.writeStringField("reason", row.reason());
            json.writeStringField("mapVersion", row.mapVersion());
            json.writeEndObject();
            json.writeArrayFieldStart("sources");
            for (OutgoingOffer.Source source : row.sources()) {
                json.writeStartObject();
                json.writeStringField("system", source.system());
                json.writeStringField("remoteId", source.remoteId());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
