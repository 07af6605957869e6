package fr.aiguillage.hub;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** Canonical offers for tests: each of a host of its own unless told otherwise. */
public final class OfferJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode offer;

    private OfferJson(String remoteId) {
        offer = JSON.createObjectNode();
        offer.putObject("source").put("remoteId", remoteId);
        offer.put("title", "Découverte de l'atelier " + UUID.randomUUID());
        ObjectNode block = offer.putArray("seatBlocks").addObject();
        block.put("kind", "PFMP").put("seats", 2);
        block.putArray("weeks").add("2027-W10");
        offer.putObject("host").put("legalName", "Menuiserie " + UUID.randomUUID());
        offer.putObject("place").put("inseeCode", "01004").put("precision", "COMMUNE");
    }

    public static OfferJson offer(String remoteId) {
        return new OfferJson(remoteId);
    }

    public OfferJson title(String title) {
        offer.put("title", title);
        return this;
    }

    public OfferJson host(String siret, String name) {
        offer.putObject("host").put("siret", siret).put("legalName", name);
        return this;
    }

    public OfferJson weeks(String... weeks) {
        ArrayNode list = ((ObjectNode) offer.get("seatBlocks").get(0)).putArray("weeks");
        Stream.of(weeks).forEach(list::add);
        return this;
    }

    public OfferJson version(long version) {
        ((ObjectNode) offer.get("source")).put("version", version);
        return this;
    }

    public boolean hasVersion() {
        return offer.path("source").has("version");
    }

    public OfferJson commune(String insee) {
        ((ObjectNode) offer.get("place")).put("inseeCode", insee);
        return this;
    }

    public OfferJson onlyDepartment() {
        offer.putObject("place").put("department", "69").put("precision", "DEPARTMENT");
        return this;
    }

    public OfferJson kind(String kind) {
        ((ObjectNode) offer.get("seatBlocks").get(0)).put("kind", kind);
        return this;
    }

    public OfferJson endsAt(Instant end) {
        offer.putObject("validity").put("expiresAt", end.toString());
        return this;
    }

    public OfferJson confirmedAt(Instant confirmed) {
        offer.putObject("validity").put("lastConfirmedAt", confirmed.toString());
        return this;
    }

    public OfferJson expired() {
        offer.putObject("validity").put("expiresAt", "2020-01-01T00:00:00Z");
        return this;
    }

    public OfferJson with(String field, String value) {
        offer.put(field, value);
        return this;
    }

    public String remoteId() {
        return offer.path("source").path("remoteId").asText();
    }

    /** The document itself, to change what no method names. */
    public ObjectNode live() {
        return offer;
    }

    public ObjectNode node() {
        return offer.deepCopy();
    }

    @Override
    public String toString() {
        return offer.toString();
    }
}
