package fr.aiguillage.feeds.canonical;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.aiguillage.contract.Formation;
import fr.aiguillage.contract.Host;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.Place;
import fr.aiguillage.contract.SeatBlock;
import fr.aiguillage.contract.SourceRef;
import fr.aiguillage.contract.Validity;
import java.io.IOException;

/**
 * Writes an offer in its one canonical form: fixed order of fields, absent fields and defaults left out, UTF-8, no
 * white space. Equal offers give equal bytes, on which storage, hashing and delivery rely. What is written reads back
 * as an equal offer. Safe for use by several threads.
 */
public final class OfferWriter {

    public byte[] write(Offer offer) {
        return JsonBytes.write(json -> write(offer, json));
    }

    /** Writes the offer as a value into a greater document. */
    public void write(Offer offer, JsonGenerator json) throws IOException {
        write(offer, new JsonFields(json), Marks.NONE);
    }

    /** Tells where those fields stand that change when a source merely looks at its offer again. */
    static void write(Offer offer, JsonFields json, Marks marks) throws IOException {
        json.begin();
        source(offer.source(), json, marks);
        json.texts("originChain", offer.originChain());
        json.text("title", offer.title());
        json.text("description", offer.description());
        json.texts("tasks", offer.tasks());
        json.texts("learningGoals", offer.learningGoals());
        json.beginArray("seatBlocks");
        for (SeatBlock block : offer.seatBlocks()) {
            seatBlock(block, json);
        }
        json.endArray();
        json.code("naf", offer.naf());
        json.codes("rome", offer.rome());
        host(offer.host(), json);
        place(offer.place(), json);
        OfferDetailsWriter.write(offer, json);
        json.code("reservedUntil", offer.reservedUntil());
        json.code("diffusionScope", offer.diffusionScope());
        validity(offer.validity(), json, marks);
        json.code("status", offer.status());
        json.text("agreementRef", offer.agreementRef());
        json.end();
    }

    private static void source(SourceRef source, JsonFields json, Marks marks) throws IOException {
        json.begin("source");
        json.text("remoteId", source.remoteId());
        marks.begin();
        json.number("version", source.version());
        json.code("updatedAt", source.updatedAt());
        marks.end();
        json.text("permalink", source.permalink());
        json.end();
    }

    private static void seatBlock(SeatBlock block, JsonFields json) throws IOException {
        json.begin();
        json.code("kind", block.kind());
        json.codes("levels", block.levels().stream().sorted().toList());
        Formation formation = block.formation();
        if (formation != null) {
            json.begin("formation");
            json.code("mef", formation.mef());
            json.text("rncp", formation.rncp());
            json.text("label", formation.label());
            json.end();
        }
        json.codes("weeks", block.weeks());
        json.number("seats", block.seats());
        json.number("remaining", block.remaining());
        json.number("weeklyHours", block.weeklyHours());
        json.number("minAge", block.minAge());
        json.number("maxAge", block.maxAge());
        json.end();
    }

    private static void host(Host host, JsonFields json) throws IOException {
        json.begin("host");
        json.code("siret", host.siret());
        json.code("siren", host.siren());
        json.text("legalName", host.legalName());
        json.text("brand", host.brand());
        json.code("naf", host.naf());
        json.text("sizeBand", host.sizeBand());
        json.code("sector", host.sector());
        json.end();
    }

    private static void place(Place place, JsonFields json) throws IOException {
        json.begin("place");
        json.text("address", place.address());
        json.text("postcode", place.postcode());
        json.text("city", place.city());
        json.code("inseeCode", place.inseeCode());
        json.number("lat", place.lat());
        json.number("lon", place.lon());
        json.code("precision", place.precision());
        json.text("department", place.department());
        json.flag("multiSite", place.multiSite());
        json.flag("remote", place.remote());
        json.flag("abroad", place.abroad());
        json.end();
    }

    private static void validity(Validity validity, JsonFields json, Marks marks) throws IOException {
        if (validity.equals(Validity.UNKNOWN)) {
            return;
        }
        json.begin("validity");
        json.code("publishedAt", validity.publishedAt());
        json.code("expiresAt", validity.expiresAt());
        marks.begin();
        json.code("lastConfirmedAt", validity.lastConfirmedAt());
        marks.end();
        json.end();
    }
}
