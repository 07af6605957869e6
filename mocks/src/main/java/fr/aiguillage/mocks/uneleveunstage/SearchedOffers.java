package fr.aiguillage.mocks.uneleveunstage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.IsoWeek;
import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.mocks.scenario.OfferSystem;
import fr.aiguillage.mocks.scenario.Opportunity;
import fr.aiguillage.mocks.scenario.Publication;
import fr.aiguillage.mocks.scenario.Scenario;
import fr.aiguillage.mocks.scenario.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Observation periods in the form that search answers with: weeks as one French sentence, days as words, no SIRET, no
 * number of places. Coordinates are near the prefecture of the département: the scenario knows none.
 */
final class SearchedOffers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final Set<Level> GRADES = Set.of(Level.QUATRIEME, Level.TROISIEME, Level.SECONDE_GT);
    private static final Map<String, double[]> PREFECTURES = Map.of(
            "01", new double[] {46.2052, 5.2255},
            "42", new double[] {45.4397, 4.3872},
            "69", new double[] {45.7640, 4.8357});

    private final Scenario scenario;

    SearchedOffers(Scenario scenario) {
        this.scenario = scenario;
    }

    /** All that is open at a step, in the order of the scenario. */
    List<ObjectNode> open(int step, String base) {
        return scenario.open(OfferSystem.ONISEP, step)
                .filter(publication -> publication.opportunity().kind() == OfferKind.OBSERVATION_SEQUENCE)
                .filter(publication ->
                        GRADES.containsAll(publication.opportunity().levels()))
                .map(publication -> offer(publication, base))
                .toList();
    }

    /**
     * An offer that came through the API, as the search of any operator shows it: with the number and the page that the
     * platform gave it, and the name that its operator gave it.
     */
    ObjectNode shown(ObjectNode own, String base) {
        String remoteId = own.path("remote_id").asText();
        int id = 500_000 + Math.floorMod(remoteId.hashCode(), 400_000);
        ObjectNode offer = JsonNodeFactory.instance.objectNode();
        offer.put("id", id);
        for (String field : List.of("title", "description", "employer_name", "city", "zipcode", "grades")) {
            offer.set(field, own.get(field));
        }
        offer.put("street", own.path("street").asText("N/A"));
        offer.put("url", base + "/offres-de-stage/" + id + "?utm_source=operator-1");
        List<IsoWeek> weeks = new ArrayList<>();
        own.path("weeks").forEach(week -> IsoWeek.find(week.asText()).ifPresent(weeks::add));
        offer.put("weeks", sentence(weeks));
        double[] prefecture =
                PREFECTURES.getOrDefault(own.path("zipcode").asText("  ").substring(0, 2), new double[] {45.0, 4.0});
        offer.put("latitude", prefecture[0]).put("longitude", prefecture[1]);
        offer.put("handicap_accessible", own.path("handicap_accessible").asBoolean());
        offer.put("period", 0)
                .put("remote_id", remoteId)
                .put("is_public", own.path("is_public").asBoolean());
        offer.put("rep", false).put("qpv", false);
        return offer;
    }

    private static String sentence(List<IsoWeek> weeks) {
        return weeks.stream()
                .map(week -> "du " + DAY.format(week.monday()) + " au " + DAY.format(friday(week)))
                .collect(Collectors.joining(", "));
    }

    private ObjectNode offer(Publication publication, String base) {
        Opportunity opportunity = publication.opportunity();
        Wording wording = scenario.wording(publication);
        ObjectNode offer = JsonNodeFactory.instance.objectNode();
        offer.put("id", 10_000 + opportunity.number());
        offer.put("title", "Observation du métier : " + wording.activity());
        offer.put("description", wording.description());
        offer.put("employer_name", wording.hostName());
        offer.put("url", base + "/offres-de-stage/" + (10_000 + opportunity.number()) + "?utm_source=operator-1");
        offer.put("city", wording.town());
        offer.put("zipcode", opportunity.host().postcode());
        offer.put("street", wording.street());
        List<IsoWeek> weeks = opportunity.weeks();
        offer.put(
                "date_start", weeks.isEmpty() ? null : WORDS.format(weeks.get(0).monday()));
        offer.put("date_end", weeks.isEmpty() ? null : WORDS.format(friday(weeks.get(weeks.size() - 1))));
        double[] prefecture =
                PREFECTURES.getOrDefault(opportunity.host().commune().department(), new double[] {45.0, 4.0});
        offer.put("latitude", prefecture[0] + opportunity.number() % 100 / 1000.0);
        offer.put("longitude", prefecture[1] + opportunity.number() % 97 / 1000.0);
        offer.put("sector", opportunity.trade().sector());
        offer.put("handicap_accessible", Boolean.TRUE.equals(opportunity.accessible()));
        offer.put("period", 0);
        offer.put("weeks", sentence(weeks));
        offer.putNull("remote_id");
        offer.put("is_public", false);
        var grades = offer.putArray("grades");
        opportunity.levels().forEach(level -> grades.add(grade(level)));
        offer.put("rep", false);
        offer.put("qpv", false);
        return offer;
    }

    private static LocalDate friday(IsoWeek week) {
        return week.monday().plusDays(4);
    }

    private static String grade(Level level) {
        return level == Level.SECONDE_GT ? "seconde" : level.name().toLowerCase(Locale.ROOT);
    }
}
