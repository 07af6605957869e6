package fr.aiguillage.bench.matching;

import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.mocks.scenario.Communes;
import fr.aiguillage.mocks.scenario.OfferSystem;
import fr.aiguillage.mocks.scenario.Opportunity;
import fr.aiguillage.mocks.scenario.Publication;
import fr.aiguillage.mocks.scenario.Scenario;
import fr.aiguillage.mocks.scenario.ScenarioSettings;
import fr.aiguillage.mocks.scenario.Wording;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The scenario's publications as the columns that matching reads, without the transports in between. What each system
 * tells is what its simulator tells: the employment service knows neither weeks nor levels, the missions locales no
 * levels; occupations come from those two.
 */
final class ScenarioRecords {

    private static final long SEED = 20151123;
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    private final Scenario scenario;

    ScenarioRecords(int opportunities, Communes communes) {
        scenario = new Scenario(new ScenarioSettings(SEED, opportunities, TODAY), communes);
    }

    Stream<Publication> publications() {
        return scenario.publications();
    }

    static RecordKey key(Publication publication) {
        return new RecordKey(new SystemId(publication.system().id()), publication.remoteId());
    }

    Map<String, List<String>> columns(Publication publication) {
        Opportunity opportunity = publication.opportunity();
        Wording wording = scenario.wording(publication);
        Map<String, List<String>> columns = new HashMap<>();
        columns.put("system", List.of(publication.system().id()));
        columns.put("title", List.of(wording.activity()));
        columns.put("description", List.of(wording.description()));
        columns.put("employer", List.of(wording.hostName()));
        wording.siret().ifPresent(siret -> columns.put("siret", List.of(siret)));
        columns.put("kind", List.of(opportunity.kind().name()));
        if (!wording.placeIsVague()) {
            columns.put("city", List.of(wording.town()));
            columns.put("postcode", List.of(opportunity.host().postcode()));
            columns.put("commune", List.of(opportunity.host().commune().code()));
        }
        boolean isEmploymentService = publication.system() == OfferSystem.POLE_EMPLOI;
        if (!isEmploymentService) {
            columns.put(
                    "weeks", opportunity.weeks().stream().map(Object::toString).toList());
        }
        boolean isMission = publication.system() == OfferSystem.MISSION_LOCALE;
        columns.put("seats", List.of(String.valueOf(wording.seats(0))));
        columns.put("published", List.of(opportunity.publishedOn().toString()));
        if (isEmploymentService || isMission) {
            columns.put("rome", List.of(opportunity.trade().rome()));
        }
        if (!isEmploymentService && !isMission) {
            columns.put("levels", opportunity.levels().stream().map(Enum::name).toList());
        }
        return columns;
    }
}
