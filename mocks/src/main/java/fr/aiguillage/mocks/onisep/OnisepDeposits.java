package fr.aiguillage.mocks.onisep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.Level;
import fr.aiguillage.mocks.http.Answer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Offers that a partner deposits: {@code POST /offres}, {@code PUT} and {@code DELETE /offres/{reference}}. The service
 * gives its own reference, and knows a second deposit by {@code reference_partenaire}, which its export does not show.
 * An assumption, as the whole contract is: the service has published none.
 */
final class OnisepDeposits {

    private final Map<String, ObjectNode> deposited = new LinkedHashMap<>();
    private final Map<String, String> referenceByPartner = new HashMap<>();
    private int created;
    private int changes;

    synchronized Answer create(JsonNode offer) {
        String partner = offer.path("reference_partenaire").asText();
        if (partner.isEmpty() || offer.path("intitule").asText().isEmpty()) {
            return Answer.json(400, "{\"erreur\":\"reference_partenaire et intitule sont obligatoires\"}");
        }
        String known = referenceByPartner.get(partner);
        if (known != null && deposited.containsKey(known)) {
            return Answer.json(409, named(known).toString());
        }
        String reference = "MSEL-D" + ++created;
        referenceByPartner.put(partner, reference);
        deposited.put(reference, exported(reference, offer));
        changes++;
        return Answer.json(201, named(reference).toString());
    }

    synchronized Answer change(String reference, JsonNode offer) {
        if (!deposited.containsKey(reference)) {
            return Answer.json(404, "{\"erreur\":\"Offre inconnue\"}");
        }
        deposited.put(reference, exported(reference, offer));
        changes++;
        return Answer.json(200, named(reference).toString());
    }

    synchronized Answer remove(String reference) {
        if (deposited.remove(reference) == null) {
            return Answer.json(404, "{\"erreur\":\"Offre inconnue\"}");
        }
        changes++;
        return Answer.json(200, "{}");
    }

    synchronized List<ObjectNode> list() {
        return List.copyOf(deposited.values());
    }

    synchronized int created() {
        return created;
    }

    /** Grows with each change, for the tag of a page. */
    synchronized int changes() {
        return changes;
    }

    private static ObjectNode named(String reference) {
        return JsonNodeFactory.instance.objectNode().put("reference", reference).put("lien", page(reference));
    }

    private static String page(String reference) {
        return "https://www.monstageenligne.example/offres/" + reference;
    }

    private static ObjectNode exported(String reference, JsonNode offer) {
        ObjectNode export = JsonNodeFactory.instance.objectNode();
        export.put("reference", reference);
        for (String field : List.of("intitule", "type", "description", "formation", "places", "entreprise", "lieu")) {
            if (offer.has(field)) {
                export.set(field, offer.get(field));
            }
        }
        offer.path("niveaux")
                .forEach(level -> export.withArray("niveaux").add(OnisepOffers.level(Level.valueOf(level.asText()))));
        if (!offer.path("semaines").isEmpty()) {
            export.set("semaines", offer.get("semaines"));
        }
        export.put("accessible_handicap", "");
        export.put("lien", page(reference));
        return export;
    }
}
