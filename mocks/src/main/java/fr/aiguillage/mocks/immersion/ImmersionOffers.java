package fr.aiguillage.mocks.immersion;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.mocks.scenario.Host;
import fr.aiguillage.mocks.scenario.OfferSystem;
import fr.aiguillage.mocks.scenario.Publication;
import fr.aiguillage.mocks.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An establishment that receives for an occupation at a place: no days, no number of places, no text about the task.
 * Accessibility has three values, and none when nobody asked.
 */
final class ImmersionOffers {
    private final Scenario scenario;

    ImmersionOffers(Scenario scenario) {
        this.scenario = scenario;
    }

    /** One for each site that offers an immersion at a step. */
    List<ObjectNode> open(int step) {
        Set<String> seen = new HashSet<>();
        List<ObjectNode> open = new ArrayList<>();
        scenario.open(OfferSystem.MISSION_LOCALE, step)
                .filter(publication -> publication.opportunity().kind() == OfferKind.PMSMP
                        || publication.opportunity().kind() == OfferKind.SHORT_IMMERSION)
                .filter(publication -> seen.add(publication.opportunity().host().siret()))
                .forEach(publication -> open.add(offer(publication)));
        return open;
    }

    private static ObjectNode offer(Publication publication) {
        Host host = publication.opportunity().host();
        int number = publication.opportunity().number();
        ObjectNode offer = JsonNodeFactory.instance.objectNode();
        offer.put("rome", host.trade().rome());
        offer.put("romeLabel", host.trade().titles().get(0));
        offer.putArray("appellations")
                .addObject()
                .put(
                        "appellationCode",
                        String.valueOf(10_000 + Math.floorMod(host.trade().key().hashCode(), 90_000)))
                .put("appellationLabel", host.trade().titles().get(0));
        offer.put("establishmentScore", number % 10);
        offer.put("naf", host.trade().naf().replace(".", ""));
        offer.put("nafLabel", host.trade().sector());
        offer.put("siret", host.siret());
        offer.put("name", host.legalName());
        if (!host.name().equals(host.legalName())) {
            offer.put("customizedName", host.name());
        }
        offer.put("voluntaryToImmersion", true);
        switch (number % 4) {
            case 0 -> offer.put("fitForDisabledWorkers", "yes-ft-certified");
            case 1 -> offer.put("fitForDisabledWorkers", "yes-declared-only");
            case 2 -> offer.put("fitForDisabledWorkers", "no");
            default -> offer.putNull("fitForDisabledWorkers");
        }
        offer.put(
                "locationId",
                UUID.nameUUIDFromBytes(host.siret().getBytes(StandardCharsets.UTF_8))
                        .toString());
        offer.putObject("position")
                .put("lat", 45.764 + number % 100 / 1000.0)
                .put("lon", 4.8357 + number % 97 / 1000.0);
        offer.putObject("address")
                .put("streetNumberAndAddress", host.street())
                .put("postcode", host.postcode())
                .put("departmentCode", host.commune().department())
                .put("city", host.commune().name());
        offer.put("contactMode", List.of("EMAIL", "PHONE", "IN_PERSON").get(number % 3));
        offer.put("numberOfEmployeeRange", number % 3 == 0 ? "" : "3-5");
        offer.put("website", "");
        offer.put("additionalInformation", "");
        offer.put("remoteWorkMode", "ON_SITE");
        offer.put("isAvailable", number % 7 != 0);
        return offer;
    }
}
