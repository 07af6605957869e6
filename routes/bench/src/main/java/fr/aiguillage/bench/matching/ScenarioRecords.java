package fr.aiguillage.bench.matching;

import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.mocks.scenario.Communes;
import fr.aiguillage.mocks.scenario.Flaw;
import fr.aiguillage.mocks.scenario.Host;
import fr.aiguillage.mocks.scenario.OfferSystem;
import fr.aiguillage.mocks.scenario.Opportunity;
import fr.aiguillage.mocks.scenario.PlaceKind;
import fr.aiguillage.mocks.scenario.Publication;
import fr.aiguillage.mocks.scenario.Scenario;
import fr.aiguillage.mocks.scenario.ScenarioSettings;
import fr.aiguillage.mocks.scenario.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scenario's publications as the columns that matching reads once the shipped mapping of each system has run,
 * without the transports in between. What each system tells is what its simulator tells: the employment service has no
 * field for weeks, few levels and no street; Mon stage en ligne no commune code; the missions locales no date of
 * publication. Records that the hub quarantines are left out.
 */
final class ScenarioRecords {

    private static final long SEED = 20151123;
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    private final Scenario scenario;

    ScenarioRecords(int opportunities, Communes communes) {
        this(opportunities, communes, SEED);
    }

    private ScenarioRecords(int opportunities, Communes communes, long seed) {
        scenario = new Scenario(new ScenarioSettings(seed, opportunities, TODAY), communes);
    }

    /** Reads a command's arguments: the hub's file of communes, the number of opportunities, the seed or nothing. */
    static ScenarioRecords of(String communes, String opportunities, String seed) throws IOException {
        return new ScenarioRecords(
                Integer.parseInt(opportunities),
                Communes.read(Path.of(communes)),
                seed.isEmpty() ? SEED : Long.parseLong(seed));
    }

    Stream<Publication> publications() {
        return scenario.publications().filter(publication -> publication.flaw() == Flaw.NONE);
    }

    Wording wording(Publication publication) {
        return scenario.wording(publication);
    }

    static RecordKey key(Publication publication) {
        return new RecordKey(new SystemId(publication.system().id()), publication.remoteId());
    }

    Map<String, List<String>> columns(Publication publication) {
        Opportunity opportunity = publication.opportunity();
        Wording wording = scenario.wording(publication);
        OfferSystem system = publication.system();
        Map<String, List<String>> columns = new HashMap<>();
        put(columns, "system", system.id());
        put(columns, "origin", system.id() + ":" + publication.remoteId());
        put(columns, "title", wording.title());
        put(columns, "description", wording.description());
        put(columns, "kind", opportunity.kind().name());
        put(columns, "seats", String.valueOf(wording.seats(0)));
        put(
                columns,
                system == OfferSystem.MISSION_LOCALE ? "updated" : "published",
                opportunity.publishedOn().toString());
        if (system != OfferSystem.ONISEP) {
            put(columns, "rome", opportunity.trade().rome());
        }
        if (system != OfferSystem.POLE_EMPLOI) {
            putAll(columns, "weeks", opportunity.weeks());
        }
        putHost(columns, publication, wording);
        putPlace(columns, publication, wording);
        putAudience(columns, publication);
        return columns;
    }

    private static void putHost(Map<String, List<String>> columns, Publication publication, Wording wording) {
        Host host = publication.opportunity().host();
        if (!wording.hostIsWithheld()) {
            boolean isPartner = publication.system() == OfferSystem.PARTNER;
            putAll(
                    columns,
                    "employer",
                    isPartner ? List.of(host.legalName(), wording.hostName()) : List.of(wording.hostName()));
            wording.siret().ifPresent(siret -> put(columns, "siret", siret));
        }
        switch (publication.system()) {
            case PARTNER -> put(columns, "email", "stages-" + host.siret() + "@entreprise.example");
            case MISSION_LOCALE -> put(columns, "email", "mission-locale@structures.example");
            case POLE_EMPLOI -> {
                put(columns, "email", "ape.exemple@agence.example");
                put(columns, "phone", "04 99 00 00 00");
            }
            case ONISEP, BANK -> {}
        }
    }

    private static void putPlace(Map<String, List<String>> columns, Publication publication, Wording wording) {
        Opportunity opportunity = publication.opportunity();
        Host host = opportunity.host();
        boolean isEmploymentService = publication.system() == OfferSystem.POLE_EMPLOI;
        if (opportunity.place() == PlaceKind.ABROAD) {
            put(columns, "city", isEmploymentService ? null : "Genève");
            return;
        }
        if (wording.placeIsVague() || isEmploymentService && opportunity.place() == PlaceKind.REMOTE) {
            put(columns, "department", host.commune().department());
            return;
        }
        put(columns, "city", wording.town());
        put(columns, "postcode", host.postcode());
        put(columns, "address", isEmploymentService ? null : wording.street());
        boolean knowsCode = switch (publication.system()) {
            case ONISEP -> false;
            case MISSION_LOCALE -> wording.draw("insee").chance(0.7);
            case BANK, POLE_EMPLOI, PARTNER -> true;
        };
        put(columns, "commune", knowsCode ? host.commune().code() : null);
    }

    private static void putAudience(Map<String, List<String>> columns, Publication publication) {
        Opportunity opportunity = publication.opportunity();
        OfferKind kind = opportunity.kind();
        boolean isByKind =
                publication.system() == OfferSystem.POLE_EMPLOI || publication.system() == OfferSystem.MISSION_LOCALE;
        if (!isByKind) {
            putAll(columns, "levels", opportunity.levels());
            boolean knowsCode = publication.system() != OfferSystem.ONISEP;
            putAll(
                    columns,
                    "formation",
                    Stream.of(knowsCode ? opportunity.mef() : null, opportunity.formation())
                            .filter(Objects::nonNull)
                            .toList());
        } else if (kind == OfferKind.PMSMP
                || kind == OfferKind.STS_INTERNSHIP && publication.system() == OfferSystem.POLE_EMPLOI) {
            putAll(columns, "levels", opportunity.levels());
        }
    }

    private static void put(Map<String, List<String>> columns, String column, @Nullable String value) {
        if (value != null) {
            columns.put(column, List.of(value));
        }
    }

    private static void putAll(Map<String, List<String>> columns, String column, Collection<?> values) {
        if (!values.isEmpty()) {
            columns.put(column, values.stream().map(Object::toString).toList());
        }
    }
}
