package fr.aiguillage.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.mocks.scenario.Communes;
import fr.aiguillage.mocks.scenario.Flaw;
import fr.aiguillage.mocks.scenario.Host;
import fr.aiguillage.mocks.scenario.Opportunity;
import fr.aiguillage.mocks.scenario.Publication;
import fr.aiguillage.mocks.scenario.Scenario;
import fr.aiguillage.mocks.scenario.ScenarioSettings;
import fr.aiguillage.mocks.scenario.Territory;
import fr.aiguillage.mocks.scenario.Wording;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Canonical offers of the size and variety that banks hold, about 1.2 kB each: the scenario's opportunities over the
 * towns of an académie or of the country, each published by one to four systems in its own words. What the hub would refuse or filter is
 * left out.
 */
final class BenchBodies {

    private static final long SEED = 20151123;
    private static final Path COMMUNES = Path.of("config", "territory", "communes.csv");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Scenario scenario;
    private final Iterator<Publication> publications;

    /**
     * @param total how many bodies will be asked for in all; the territory has hosts for as many
     * @param countrywide whether they come from all over the country, not from one académie
     */
    BenchBodies(int total, boolean countrywide) {
        // Some opportunities are out of scope or flawed; those left are published 1.6 times each.
        ScenarioSettings settings = new ScenarioSettings(SEED, total, LocalDate.now(ZoneOffset.UTC));
        this.scenario =
                new Scenario(settings, Communes.read(COMMUNES, countrywide ? Territory.COUNTRY : Territory.ACADEMY));
        this.publications = scenario.publications()
                .filter(publication -> publication.flaw() == Flaw.NONE)
                .filter(publication -> publication.opportunity().kind() != OfferKind.OUT_OF_SCOPE)
                .iterator();
    }

    List<byte[]> next(int count) {
        List<byte[]> bodies = new ArrayList<>(count);
        while (bodies.size() < count) {
            bodies.add(offer(publications.next()).toString().getBytes(StandardCharsets.UTF_8));
        }
        return bodies;
    }

    private ObjectNode offer(Publication publication) {
        Opportunity opportunity = publication.opportunity();
        Wording wording = scenario.wording(publication);
        ObjectNode offer = JSON.objectNode();
        offer.putObject("source")
                .put("remoteId", publication.system().id() + "-" + publication.remoteId())
                .put("version", 1);
        offer.put("title", wording.title()).put("description", wording.description());
        offer.putArray("seatBlocks").add(seatBlock(opportunity, wording));
        offer.putArray("rome").add(opportunity.trade().rome());
        offer.set("host", host(opportunity.host(), wording));
        offer.set("place", place(opportunity.host(), wording));
        offer.putObject("validity").put("publishedAt", opportunity.publishedOn() + "T08:00:00Z");
        return offer.put("diffusionScope", "ACADEMY").put("status", "ACTIVE");
    }

    private static ObjectNode seatBlock(Opportunity opportunity, Wording wording) {
        ObjectNode block = JSON.objectNode();
        block.put("kind", opportunity.kind().name()).put("seats", wording.seats(0));
        ArrayNode levels = block.putArray("levels");
        opportunity.levels().forEach(level -> levels.add(level.name()));
        ArrayNode weeks = block.putArray("weeks");
        opportunity.weeks().forEach(week -> weeks.add(week.toString()));
        return block;
    }

    private static ObjectNode host(Host real, Wording wording) {
        ObjectNode host = JSON.objectNode();
        wording.siret().ifPresent(siret -> host.put("siret", siret));
        return host.put("legalName", wording.hostName())
                .put("sector", "PRIVATE")
                .put("naf", real.trade().naf());
    }

    private static ObjectNode place(Host host, Wording wording) {
        return JSON.objectNode()
                .put("address", wording.street())
                .put("postcode", host.postcode())
                .put("city", wording.town())
                .put("inseeCode", host.commune().code());
    }
}
