package fr.aiguillage.mocks.uneleveunstage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.mocks.http.Answer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The offers that the partner has pushed, by the name that it gave them. Other operators' names answer 403. */
final class OwnOffers {
    private static final String FOREIGN = "autre-operateur-";
    private static final List<String> SHOWN = List.of(
            "title",
            "description",
            "employer_name",
            "employer_description",
            "employer_website",
            "street",
            "zipcode",
            "city",
            "remote_id",
            "permalink");

    private final Map<String, Stored> offers = new ConcurrentSkipListMap<>();
    private final Clock clock;

    /** @param destroyed deleted, though its name stays taken */
    private record Stored(ObjectNode offer, boolean destroyed) {}

    OwnOffers(Clock clock) {
        this.clock = clock;
    }

    synchronized Answer create(JsonNode offer) {
        Checks.created(offer);
        String id = offer.path("remote_id").asText();
        if (offers.containsKey(id)) {
            throw Failure.of(409, "DUPLICATE_API", "api with this remote_id (" + id + ") already exists");
        }
        ObjectNode kept = offer.deepCopy();
        kept.put("published_at", clock.instant().toString());
        offers.put(id, new Stored(kept, false));
        return Answer.json(201, shown(kept).toString());
    }

    synchronized Answer change(String id, JsonNode change) {
        Stored stored = find(id);
        Checks.changed(change);
        ObjectNode merged = stored.offer().deepCopy();
        change.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        offers.put(id, new Stored(merged, stored.destroyed()));
        return Answer.json(200, shown(merged).toString());
    }

    synchronized Answer destroy(String id) {
        Stored stored = find(id);
        if (stored.destroyed()) {
            throw Failure.of(409, "API_ALREADY_DESTROYED", "api already destroyed");
        }
        offers.put(id, new Stored(stored.offer(), true));
        return Answer.json(200, shown(stored.offer()).toString());
    }

    /** Those not deleted, as they were last written. */
    synchronized List<ObjectNode> list() {
        return offers.values().stream()
                .filter(stored -> !stored.destroyed())
                .map(stored -> stored.offer().deepCopy())
                .toList();
    }

    /** Those that pupils and other operators see. */
    synchronized List<ObjectNode> published() {
        return list().stream()
                .filter(offer -> !offer.path("published_at").isNull())
                .toList();
    }

    /** Names that were ever taken. */
    synchronized int created() {
        return offers.size();
    }

    private Stored find(String id) {
        if (id.startsWith(FOREIGN)) {
            throw Failure.of(403, "FORBIDDEN", "You are not authorized to access this page.");
        }
        Stored stored = offers.get(id);
        if (stored == null) {
            throw Failure.of(404, "NOT_FOUND", "can't find internship_offer with this remote_id");
        }
        return stored;
    }

    private static ObjectNode shown(ObjectNode offer) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        SHOWN.forEach(field -> shown.set(field, offer.path(field).isMissingNode() ? null : offer.get(field)));
        shown.put("max_candidates", offer.path("max_candidates").asInt(1));
        shown.set("published_at", offer.get("published_at"));
        shown.put("is_public", offer.path("is_public").asBoolean());
        shown.set("formatted_coordinates", offer.get("coordinates"));
        shown.set("weeks", offer.path("weeks").isArray() ? offer.get("weeks") : shown.arrayNode());
        shown.set("grades", offer.path("grades").isArray() ? offer.get("grades") : shown.arrayNode());
        return shown;
    }
}
