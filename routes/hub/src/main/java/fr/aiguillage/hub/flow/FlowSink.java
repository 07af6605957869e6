package fr.aiguillage.hub.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.schibsted.spt.data.jslt.JsltException;
import fr.aiguillage.feeds.mapping.OutboundMapping;
import fr.aiguillage.feeds.out.SystemTarget;
import fr.aiguillage.feeds.out.SystemTarget.Shown;
import fr.aiguillage.feeds.out.TargetRefusal;
import fr.aiguillage.hub.delivery.Sink;
import fr.aiguillage.hub.delivery.Taken;
import fr.aiguillage.hub.store.Acknowledgement;
import fr.aiguillage.hub.store.Acknowledgement.Status;
import fr.aiguillage.hub.store.OutboxRow;
import fr.aiguillage.hub.store.PublicationRow;
import fr.aiguillage.hub.store.PublicationStore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells one system, one offer at a time. What the system calls the offer is kept as soon as it is known; a crash before
 * that makes the hub tell it again, which the system knows by the hub's id.
 */
final class FlowSink implements Sink {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long MINUTE = 60_000;

    private final String system;
    private final SystemTarget target;
    private final @Nullable OutboundMapping mapping;
    private final Duration pause;
    private final PublicationStore publications;

    FlowSink(
            String system,
            SystemTarget target,
            @Nullable OutboundMapping mapping,
            @Nullable Integer rate,
            PublicationStore publications) {
        this.system = system;
        this.target = target;
        this.mapping = mapping;
        this.pause = rate == null ? Duration.ZERO : Duration.ofMillis(MINUTE / rate);
        this.publications = publications;
    }

    /** One at a time: the pause between two keeps the system's rate. */
    @Override
    public int batch() {
        return 1;
    }

    @Override
    public Duration pause() {
        return pause;
    }

    @Override
    public String body(OutboxRow row) {
        return row.body();
    }

    @Override
    public Taken take(List<OutboxRow> rows) throws IOException {
        OutboxRow row = rows.get(0);
        Optional<PublicationRow> held = publications.find(system, row.hubId());
        try {
            if (row.action().equals("WITHDRAW")) {
                withdraw(row, held);
            } else {
                publish(row, held);
            }
            return new Taken(1, List.of(Acknowledgement.of(row, Status.DELIVERED, null)));
        } catch (TargetRefusal refusal) {
            String reason = String.valueOf(refusal.getMessage());
            publications.refused(system, row.hubId(), reason);
            return new Taken(1, List.of(Acknowledgement.of(row, Status.REFUSED, reason)));
        }
    }

    private void publish(OutboxRow row, Optional<PublicationRow> held) throws IOException, TargetRefusal {
        Shown shown = target.publish(row.hubId(), shown(held), document(row));
        publications.shown(system, row.hubId(), row.revision(), shown.remoteId(), shown.link());
    }

    private void withdraw(OutboxRow row, Optional<PublicationRow> held) throws IOException, TargetRefusal {
        boolean suspended = JSON.readTree(row.body()).path("status").asText().equals("SUSPENDED");
        target.withdraw(row.hubId(), shown(held), suspended);
        publications.ended(system, row.hubId());
    }

    private static @Nullable Shown shown(Optional<PublicationRow> held) {
        return held.filter(row -> row.remoteId() != null && row.shown())
                .map(row -> new Shown(String.valueOf(row.remoteId()), row.link()))
                .orElse(null);
    }

    private JsonNode document(OutboxRow row) throws TargetRefusal {
        JsonNode offer = parsed(row.body());
        if (mapping == null) {
            return offer;
        }
        ObjectNode published = JSON.createObjectNode();
        published.put("hubId", row.hubId().toString());
        published.put("revision", row.revision());
        published.set("offer", offer);
        try {
            JsonNode document = mapping.apply(published)
                    .orElseThrow(() -> new TargetRefusal("the mapping for " + system + " gives nothing for it"));
            if (document.path("refused").isTextual()) {
                throw new TargetRefusal(document.path("refused").textValue());
            }
            return document;
        } catch (JsltException broken) {
            throw new TargetRefusal("the mapping failed: " + broken.getMessage());
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the hub wrote is JSON", e);
        }
    }
}
