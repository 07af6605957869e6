package fr.aiguillage.mocks.onisep;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.IsoWeek;
import fr.aiguillage.contract.Level;
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
import java.util.stream.Collectors;

/**
 * An offer as Mon stage en ligne writes it. The exchange form of that system was never published: this one is an
 * assumption, built from what its advice to companies asks for.
 */
final class OnisepOffers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Scenario scenario;

    OnisepOffers(Scenario scenario) {
        this.scenario = scenario;
    }

    ObjectNode offer(Publication publication, int step) {
        Opportunity opportunity = publication.opportunity();
        Wording wording = scenario.wording(publication);
        ObjectNode offer = JsonNodeFactory.instance.objectNode();
        offer.put("reference", publication.remoteId());
        offer.put("intitule", publication.flaw() == Flaw.NO_TITLE ? "" : wording.title());
        offer.put("type", type(opportunity.kind()));
        offer.put("description", "<p>" + wording.description().replace(". ", ".</p><p>") + "</p>");
        opportunity.levels().forEach(level -> offer.withArray("niveaux").add(level(level)));
        offer.put("formation", opportunity.formation());
        offer.put("secteur", opportunity.trade().sector());
        offer.set("entreprise", company(publication, wording));
        offer.set("lieu", place(publication, wording));
        offer.put("semaines", weeks(opportunity));
        offer.put("places", publication.flaw() == Flaw.IMPOSSIBLE_SEATS ? -3 : wording.seats(step));
        Boolean accessible = opportunity.accessible();
        offer.put("accessible_handicap", accessible == null ? "" : accessible ? "oui" : "non");
        offer.put("date_publication", DAY.format(opportunity.publishedOn()));
        offer.put("date_modification", modified(publication, step));
        offer.put("date_limite", DAY.format(opportunity.availableUntil()));
        offer.put("lien", "https://www.monstageenligne.example/offres/" + publication.remoteId());
        return offer;
    }

    private static ObjectNode company(Publication publication, Wording wording) {
        ObjectNode company = JsonNodeFactory.instance.objectNode();
        if (publication.flaw() != Flaw.NO_HOST_NO_PLACE) {
            company.put("nom", wording.hostName());
            wording.siret().ifPresent(siret -> company.put("siret", spaced(siret)));
        }
        return company;
    }

    private static ObjectNode place(Publication publication, Wording wording) {
        ObjectNode place = JsonNodeFactory.instance.objectNode();
        if (publication.flaw() == Flaw.NO_HOST_NO_PLACE) {
            return place;
        }
        if (publication.opportunity().place() == PlaceKind.ABROAD) {
            return place.put("ville", "Genève").put("pays", "Suisse");
        }
        place.put("adresse", wording.street());
        place.put("code_postal", publication.opportunity().host().postcode());
        place.put("ville", wording.town());
        place.put("pays", "France");
        place.put("a_distance", publication.opportunity().place() == PlaceKind.REMOTE);
        return place;
    }

    /** Weeks as one sentence, each from Monday to Friday. */
    private static String weeks(Opportunity opportunity) {
        return opportunity.weeks().stream()
                .map(IsoWeek::monday)
                .map(monday -> "du " + DAY.format(monday) + " au " + DAY.format(monday.plusDays(4)))
                .collect(Collectors.joining(", "));
    }

    private String modified(Publication publication, int step) {
        boolean revised = publication.fate().at(step) == Fate.State.REVISED;
        LocalDate day = revised
                ? scenario.settings().today().plusDays(1)
                : publication.opportunity().publishedOn();
        return DAY.format(day) + " 09:30:00";
    }

    private static String type(OfferKind kind) {
        return switch (kind) {
            case OBSERVATION_SEQUENCE -> "OBS";
            case PFMP -> "PFMP";
            case STS_INTERNSHIP -> "BTS";
            case INITIATION_PLACEMENT -> "INI";
            case APPLICATION_PLACEMENT -> "APP";
            case INFORMATION_VISIT -> "VIS";
            default -> throw new IllegalArgumentException("not published here: " + kind);
        };
    }

    static String level(Level level) {
        return switch (level) {
            case QUATRIEME -> "4e";
            case TROISIEME -> "3e";
            case SECONDE_GT -> "2de";
            case SEGPA_4E -> "4e Segpa";
            case SEGPA_3E -> "3e Segpa";
            case PREPA_METIERS -> "3e prépa-métiers";
            case CAP -> "CAP";
            case BAC_PRO -> "Bac pro";
            case STS -> "BTS";
            default -> throw new IllegalArgumentException("not published here: " + level);
        };
    }

    private static String spaced(String siret) {
        return siret.substring(0, 3) + " " + siret.substring(3, 6) + " " + siret.substring(6, 9) + " "
                + siret.substring(9);
    }
}
