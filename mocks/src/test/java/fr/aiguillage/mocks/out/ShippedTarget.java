package fr.aiguillage.mocks.out;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.aiguillage.feeds.mapping.OutboundMapping;
import fr.aiguillage.feeds.out.OutgoingPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An outbound mapping of the configuration that ships with the hub, and an offer to publish. */
final class ShippedTarget {
    static final Path CONFIG = Path.of("..", "config");
    static final String ID = "00000000-0000-4000-8000-000000000001";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .build();

    private final OutboundMapping mapping;

    ShippedTarget(String mapping, Map<String, Path> codes) {
        this.mapping = OutboundMapping.of(CONFIG.resolve("mappings/out/" + mapping + ".jslt"), codes);
    }

    /**
     * How {@code flows.yaml} tells a system.
     *
     * @param transport {@code http}, {@code jdbc} or {@code file}
     * @param environment what the file asks for
     */
    static <T> T settings(String system, String transport, Class<T> type, Map<String, String> environment)
            throws IOException {
        String text = Files.readString(CONFIG.resolve("flows.yaml"));
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            text = text.replace("${env:" + variable.getKey() + "}", variable.getValue());
        }
        for (JsonNode target : YAML.readTree(text).path("targets")) {
            if (target.path("system").asText().equals(system)) {
                return YAML.treeToValue(target.path(transport), type);
            }
        }
        throw new AssertionError("no target " + system);
    }

    /** As the hub publishes it: a classroom of troisième and of seconde, in June, seven seats. */
    static ObjectNode offer() throws JsonProcessingException {
        return (ObjectNode) JSON.readTree("""
                {"source": {"remoteId": "b-1", "updatedAt": "2026-03-01T08:00:00Z"},
                 "originChain": ["aiguillage:00000000-0000-4000-8000-000000000001"],
                 "title": "Découverte d'un atelier", "description": "Voir\\nle métier | en vrai.", "naf": "25.62B",
                 "rome": ["H2903"],
                 "seatBlocks": [{"kind": "OBSERVATION_SEQUENCE", "levels": ["TROISIEME", "SECONDE_GT"],
                   "weeks": ["2026-W25", "2026-W26"], "seats": 7}],
                 "host": {"legalName": "Atelier des Monts", "siret": "35600000000048"},
                 "place": {"address": "1 rue Exemple", "postcode": "01500", "city": "Ambérieu-en-Bugey",
                   "inseeCode": "01004", "lat": 45.95, "lon": 5.35, "precision": "COMMUNE"},
                 "diffusionScope": "OPEN", "status": "ACTIVE",
                 "validity": {"publishedAt": "2026-02-10T07:00:00Z", "expiresAt": "2026-06-12T22:00:00Z"}}
                """);
    }

    /** As {@link #offer}, of a host that names no last day. */
    static ObjectNode offerWithoutEnd() throws JsonProcessingException {
        ObjectNode offer = offer();
        offer.withObject("/validity").remove("expiresAt");
        return offer;
    }

    /** @param id what the system is to call it */
    List<OutgoingPart> adverts(String id, String movement, JsonNode offer) {
        return adverts(id, movement, offer, LocalDate.of(2026, 3, 2));
    }

    /** As on a day. */
    List<OutgoingPart> adverts(String id, String movement, JsonNode offer, LocalDate today) {
        ObjectNode published = JSON.createObjectNode();
        published.put("hubId", ID).put("id", id).put("revision", 1).put("movement", movement);
        published.put("page", "https://stages.example/offres/" + ID).put("today", today.toString());
        published.set("offer", offer);
        return mapping.apply(published);
    }
}
