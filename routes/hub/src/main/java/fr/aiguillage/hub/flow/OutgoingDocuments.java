package fr.aiguillage.hub.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.feeds.mapping.OutboundMapping;
import fr.aiguillage.feeds.out.OutgoingPart;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes the adverts of a system of what the hub publishes. The mapping is given {@code hubId}, {@code id} (the name to
 * use there), {@code revision}, {@code movement}, {@code page}, {@code today} and {@code offer}; without a mapping the
 * canonical offer is the advert.
 */
final class OutgoingDocuments {

    /** State of an offer at its system. */
    enum Movement {
        NEW,
        KNOWN,
        ENDED
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final @Nullable OutboundMapping mapping;
    private final @Nullable String page;
    private final Clock clock;

    /** @param page public page of an offer, with {@code {id}} in it */
    OutgoingDocuments(@Nullable OutboundMapping mapping, @Nullable String page, Clock clock) {
        this.mapping = mapping;
        this.page = page;
        this.clock = clock;
    }

    /** What the system is to call an offer that it has deleted so many times. */
    static String id(UUID hubId, int generation) {
        return generation == 0 ? hubId.toString() : hubId + "-" + generation;
    }

    List<OutgoingPart> of(UUID hubId, int generation, long revision, Movement movement, String body) {
        JsonNode offer = parsed(body);
        if (mapping == null) {
            return List.of(new OutgoingPart("", offer, null));
        }
        ObjectNode published = JSON.createObjectNode();
        published.put("hubId", hubId.toString());
        published.put("id", id(hubId, generation));
        published.put("revision", revision);
        published.put("movement", movement.name());
        if (page != null) {
            published.put("page", page.replace("{id}", hubId.toString()));
        }
        published.put("today", LocalDate.now(clock.withZone(PARIS)).toString());
        published.set("offer", offer);
        try {
            List<OutgoingPart> parts = mapping.apply(published);
            return parts.isEmpty() ? refused("the mapping gives nothing for it") : parts;
        } catch (RuntimeException | StackOverflowError broken) {
            // JSLT lets more than its own exception through, and a mapping may recurse without end.
            return refused("the mapping failed: " + broken);
        }
    }

    private static List<OutgoingPart> refused(String reason) {
        return List.of(new OutgoingPart("", null, reason));
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the hub wrote is JSON", e);
        }
    }
}
