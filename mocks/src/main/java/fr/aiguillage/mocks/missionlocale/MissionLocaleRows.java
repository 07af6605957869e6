package fr.aiguillage.mocks.missionlocale;

import fr.aiguillage.contract.IsoWeek;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.mocks.scenario.Fate;
import fr.aiguillage.mocks.scenario.Flaw;
import fr.aiguillage.mocks.scenario.Opportunity;
import fr.aiguillage.mocks.scenario.PlaceKind;
import fr.aiguillage.mocks.scenario.Publication;
import fr.aiguillage.mocks.scenario.Scenario;
import fr.aiguillage.mocks.scenario.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An offer as a line of a mission locale's daily file. No schema of such files is public: the columns are an
 * assumption, borrowed from the file that partners deposit at Pôle emploi. The last two name a young person, as
 * spreadsheets kept by hand do; nobody downstream may keep them.
 */
final class MissionLocaleRows {
    static final List<String> COLUMNS = List.of(
            "code_structure",
            "reference_offre",
            "type_mouvement",
            "type_offre",
            "intitule",
            "code_rome",
            "siret",
            "raison_sociale",
            "adresse",
            "code_postal",
            "commune_insee",
            "ville",
            "date_debut",
            "date_fin",
            "nb_places",
            "description",
            "contact",
            "date_maj",
            "nom_jeune",
            "num_dossier_jeune");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Scenario scenario;
    private final String structure;

    MissionLocaleRows(Scenario scenario, String structure) {
        this.scenario = scenario;
        this.structure = structure;
    }

    List<String> row(Publication publication, int step) {
        Opportunity opportunity = publication.opportunity();
        Wording wording = scenario.wording(publication);
        boolean placed = publication.flaw() != Flaw.NO_HOST_NO_PLACE && opportunity.place() != PlaceKind.ABROAD;
        boolean full = publication.fate().at(step) == Fate.State.FULL;
        boolean youth = wording.draw("youth").chance(0.2);
        return List.of(
                structure,
                publication.remoteId(),
                full ? "S" : publication.fate().at(step) == Fate.State.REVISED ? "M" : "C",
                type(opportunity.kind()),
                publication.flaw() == Flaw.NO_TITLE ? "" : wording.title(),
                opportunity.trade().rome(),
                wording.siret().orElse(""),
                publication.flaw() == Flaw.NO_HOST_NO_PLACE ? "" : wording.hostName(),
                placed ? wording.street() : "",
                placed ? withoutLeadingZero(opportunity.host().postcode()) : "",
                placed && wording.draw("insee").chance(0.7)
                        ? opportunity.host().commune().code()
                        : "",
                placed ? wording.town() : opportunity.place() == PlaceKind.ABROAD ? "Genève (Suisse)" : "",
                first(opportunity),
                last(opportunity),
                publication.flaw() == Flaw.IMPOSSIBLE_SEATS ? "0" : Integer.toString(wording.seats(step)),
                wording.description(),
                "mission-locale@structures.example",
                DAY.format(updated(publication, step)),
                youth ? "EXEMPLE Camille" : "",
                youth ? "D" + (70_000 + opportunity.number()) : "");
    }

    /** A cell between quotes where it needs them. */
    static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.matches("(?s).*[;\"\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                .collect(Collectors.joining(";", "", "\r\n"));
    }

    /** Spreadsheets take 01000 for a number. */
    private static String withoutLeadingZero(String postcode) {
        return postcode.startsWith("0") ? postcode.substring(1) : postcode;
    }

    private static String first(Opportunity opportunity) {
        return opportunity.weeks().isEmpty()
                ? ""
                : DAY.format(opportunity.weeks().get(0).monday());
    }

    private static String last(Opportunity opportunity) {
        List<IsoWeek> weeks = opportunity.weeks();
        return weeks.isEmpty()
                ? ""
                : DAY.format(weeks.get(weeks.size() - 1).monday().plusDays(4));
    }

    private LocalDate updated(Publication publication, int step) {
        return publication.fate().at(step) == Fate.State.SHOWN
                ? publication.opportunity().publishedOn()
                : scenario.settings().today().plusDays(1);
    }

    private static String type(OfferKind kind) {
        return switch (kind) {
            case PMSMP -> "PMSMP";
            case APPRENTICESHIP_CONTRACT -> "APPRENTISSAGE";
            case SHORT_IMMERSION -> "MINI-STAGE";
            case ENCOUNTER_EVENT -> "RENCONTRE";
            default -> "EMPLOI";
        };
    }
}
