package fr.aiguillage.mocks.partner;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.mocks.scenario.Fate;
import fr.aiguillage.mocks.scenario.Flaw;
import fr.aiguillage.mocks.scenario.Host;
import fr.aiguillage.mocks.scenario.Opportunity;
import fr.aiguillage.mocks.scenario.PlaceKind;
import fr.aiguillage.mocks.scenario.Publication;
import fr.aiguillage.mocks.scenario.Scenario;
import fr.aiguillage.mocks.scenario.Wording;

/**
 * An offer in the hub's own canonical form, as a partner with engineers writes it. Now and then a field about a pupil
 * slips in, which the hub must drop.
 */
final class PartnerOffers {
    private static final double PUPIL_FIELD_SHARE = 0.005;

    private final Scenario scenario;

    PartnerOffers(Scenario scenario) {
        this.scenario = scenario;
    }

    ObjectNode offer(Publication publication, int step) {
        Opportunity opportunity = publication.opportunity();
        Wording wording = scenario.wording(publication);
        ObjectNode offer = JsonNodeFactory.instance.objectNode();
        offer.set("source", source(publication, step));
        if (publication.flaw() != Flaw.NO_TITLE) {
            offer.put("title", wording.title());
        }
        offer.put("description", wording.description());
        opportunity.trade().tasks().forEach(offer.withArray("tasks")::add);
        offer.putArray("seatBlocks").add(seatBlock(publication, wording, step));
        offer.put("naf", opportunity.trade().naf());
        offer.putArray("rome").add(opportunity.trade().rome());
        offer.set("host", host(publication, wording));
        offer.set("place", place(publication, wording));
        offer.putObject("contact")
                .put("role", "Accueil des stagiaires")
                .put("functionalEmail", "stages-" + opportunity.host().siret() + "@entreprise.example");
        Boolean accessible = opportunity.accessible();
        if (accessible != null) {
            offer.putObject("accessibility").put("wheelchair", accessible ? "DECLARED" : "NO");
        }
        offer.putObject("validity")
                .put("publishedAt", opportunity.publishedOn() + "T08:00:00Z")
                .put("expiresAt", opportunity.availableUntil() + "T22:00:00Z");
        offer.put("status", "ACTIVE");
        if (wording.draw("pupil").chance(PUPIL_FIELD_SHARE)) {
            offer.putObject("eleve").put("nom", "EXEMPLE").put("classe", "2de 3");
        }
        return offer;
    }

    /** Enough to tell which offer has gone. */
    ObjectNode reference(Publication publication, int step) {
        ObjectNode reference = JsonNodeFactory.instance.objectNode();
        reference.set("source", source(publication, step));
        return reference;
    }

    private static ObjectNode source(Publication publication, int step) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("remoteId", publication.remoteId())
                .put("version", version(publication, step))
                .put("permalink", "https://offres.cci.example/" + publication.remoteId());
    }

    /** One more for each change so far. */
    static int version(Publication publication, int step) {
        int version = 1;
        for (int day = 1; day <= step; day++) {
            if (publication.fate().at(day) != publication.fate().at(day - 1)) {
                version++;
            }
        }
        return version;
    }

    private static ObjectNode seatBlock(Publication publication, Wording wording, int step) {
        Opportunity opportunity = publication.opportunity();
        ObjectNode block = JsonNodeFactory.instance.objectNode();
        block.put("kind", opportunity.kind().name());
        ArrayNode levels = block.putArray("levels");
        opportunity.levels().forEach(level -> levels.add(level.name()));
        if (opportunity.formation() != null) {
            ObjectNode formation = block.putObject("formation").put("label", opportunity.formation());
            if (opportunity.mef() != null) {
                formation.put("mef", opportunity.mef());
            }
        }
        ArrayNode weeks = block.putArray("weeks");
        opportunity.weeks().forEach(week -> weeks.add(week.toString()));
        block.put("seats", publication.flaw() == Flaw.IMPOSSIBLE_SEATS ? 0 : wording.seats(step));
        if (publication.fate().at(step) == Fate.State.FULL) {
            block.put("remaining", 0);
        }
        return block;
    }

    private static ObjectNode host(Publication publication, Wording wording) {
        Host real = publication.opportunity().host();
        ObjectNode host = JsonNodeFactory.instance.objectNode();
        if (publication.flaw() != Flaw.NO_HOST_NO_PLACE) {
            wording.siret().ifPresent(siret -> host.put("siret", siret));
            host.put("legalName", real.legalName());
            host.put("brand", wording.hostName());
            host.put("naf", real.trade().naf());
        }
        return host;
    }

    private static ObjectNode place(Publication publication, Wording wording) {
        Host host = publication.opportunity().host();
        ObjectNode place = JsonNodeFactory.instance.objectNode();
        if (publication.flaw() == Flaw.NO_HOST_NO_PLACE) {
            return place.put("precision", "UNKNOWN");
        }
        if (publication.opportunity().place() == PlaceKind.ABROAD) {
            return place.put("city", "Genève").put("abroad", true).put("precision", "UNKNOWN");
        }
        place.put("address", wording.street());
        place.put("postcode", host.postcode());
        place.put("city", wording.town());
        place.put("inseeCode", host.commune().code());
        place.put("remote", publication.opportunity().place() == PlaceKind.REMOTE);
        return place.put("precision", "STREET");
    }
}
