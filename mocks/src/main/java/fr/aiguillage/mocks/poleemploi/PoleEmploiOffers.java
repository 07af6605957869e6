package fr.aiguillage.mocks.poleemploi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.mocks.scenario.Commune;
import fr.aiguillage.mocks.scenario.Fate;
import fr.aiguillage.mocks.scenario.Flaw;
import fr.aiguillage.mocks.scenario.Opportunity;
import fr.aiguillage.mocks.scenario.PlaceKind;
import fr.aiguillage.mocks.scenario.Publication;
import fr.aiguillage.mocks.scenario.Scenario;
import fr.aiguillage.mocks.scenario.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

/**
 * An offer in the form of the API « Offres d'emploi v2 ». That API has no nature of contract for an internship: it is
 * told by the title alone. Weeks stand in the text, if at all; the host's SIRET is rare and its name often withheld. The
 * contact names a person, whom the hub has no use for.
 */
final class PoleEmploiOffers {
    private static final Map<String, String> DEPARTMENTS = Map.of(
            "01",
            "AIN",
            "42",
            "LOIRE",
            "69",
            "RHONE",
            "38",
            "ISERE",
            "71",
            "SAONE ET LOIRE",
            "26",
            "DROME",
            "03",
            "ALLIER",
            "73",
            "SAVOIE",
            "74",
            "HAUTE SAVOIE",
            "75",
            "PARIS");

    private final Scenario scenario;

    PoleEmploiOffers(Scenario scenario) {
        this.scenario = scenario;
    }

    ObjectNode offer(Publication publication, int step) {
        Opportunity opportunity = publication.opportunity();
        Wording wording = scenario.wording(publication);
        ObjectNode offer = JsonNodeFactory.instance.objectNode();
        offer.put("id", publication.remoteId());
        offer.put("intitule", publication.flaw() == Flaw.NO_TITLE ? "" : wording.title());
        offer.put("description", wording.description());
        offer.put("dateCreation", created(opportunity).toString());
        offer.put("dateActualisation", updated(publication, step) + "T08:15:42Z");
        offer.set("lieuTravail", place(publication, wording));
        offer.put("romeCode", opportunity.trade().rome());
        offer.put("romeLibelle", opportunity.trade().titles().get(0));
        offer.put("appellationlibelle", opportunity.trade().titles().get(0));
        offer.set("entreprise", company(publication, wording));
        putContract(offer, opportunity.kind());
        offer.put("experienceExige", "D");
        offer.put("experienceLibelle", "Débutant accepté");
        offer.put("dureeTravailLibelleConverti", "Temps plein");
        offer.putObject("contact").put("nom", "M. Paul EXEMPLE").put("telephone", "06 99 00 00 00");
        offer.putObject("agence").put("courriel", "ape.exemple@agence.example").put("telephone", "04 99 00 00 00");
        offer.put("nombrePostes", publication.flaw() == Flaw.IMPOSSIBLE_SEATS ? 0 : wording.seats(step));
        offer.put("accessibleTH", Boolean.TRUE.equals(opportunity.accessible()));
        offer.put("codeNAF", opportunity.trade().naf());
        offer.put("secteurActivite", opportunity.trade().naf().substring(0, 2));
        offer.put("secteurActiviteLibelle", opportunity.trade().sector());
        offer.set("origineOffre", origin(publication.remoteId()));
        return offer;
    }

    /** Every morning at the same second, some later than others by their number. */
    static Instant created(Opportunity opportunity) {
        return opportunity
                .publishedOn()
                .atTime(8, 15, 42)
                .toInstant(ZoneOffset.UTC)
                .plusSeconds(opportunity.number() % 3_600);
    }

    private static ObjectNode company(Publication publication, Wording wording) {
        ObjectNode company = JsonNodeFactory.instance.objectNode();
        if (!wording.hostIsWithheld() && publication.flaw() != Flaw.NO_HOST_NO_PLACE) {
            company.put("nom", wording.hostName());
            wording.siret().ifPresent(siret -> company.put("siret", siret));
        }
        return company.put("entrepriseAdaptee", false);
    }

    private static ObjectNode place(Publication publication, Wording wording) {
        ObjectNode place = JsonNodeFactory.instance.objectNode();
        Opportunity opportunity = publication.opportunity();
        Commune commune = opportunity.host().commune();
        if (publication.flaw() == Flaw.NO_HOST_NO_PLACE) {
            return place.put("libelle", "");
        }
        if (opportunity.place() == PlaceKind.ABROAD) {
            return place.put("libelle", "Suisse");
        }
        if (wording.placeIsVague() || opportunity.place() == PlaceKind.REMOTE) {
            String name = DEPARTMENTS.getOrDefault(commune.department(), "FRANCE");
            return place.put("libelle", commune.department() + " - " + name + " (Dept.)");
        }
        place.put("libelle", commune.department() + " - " + wording.town().toUpperCase(Locale.FRENCH));
        place.put("codePostal", opportunity.host().postcode());
        place.put("commune", commune.code());
        return place;
    }

    private static void putContract(ObjectNode offer, OfferKind kind) {
        boolean apprenticeship = kind == OfferKind.APPRENTICESHIP_CONTRACT;
        boolean job = kind == OfferKind.OUT_OF_SCOPE;
        offer.put("typeContrat", job ? "CDI" : "CDD");
        offer.put("typeContratLibelle", job ? "CDI" : "CDD");
        offer.put("natureContrat", apprenticeship ? "Contrat apprentissage" : "Contrat travail");
        offer.put("alternance", apprenticeship);
    }

    /** Every third offer comes from a partner of the agency, who may have published it elsewhere too. */
    private static ObjectNode origin(String id) {
        boolean partner = Math.floorMod(id.hashCode(), 3) == 0;
        ObjectNode origin = JsonNodeFactory.instance.objectNode();
        if (partner) {
            origin.putArray("partenaires")
                    .addObject()
                    .put("nom", "PARTENAIRE1")
                    .put("url", "https://partenaire.example/" + id)
                    .put("logo", "https://partenaire.example/logo.png");
        }
        return origin.put("origine", partner ? "2" : "1")
                .put("urlOrigine", "https://candidat.pole-emploi.example/offres/recherche/detail/" + id);
    }

    private LocalDate updated(Publication publication, int step) {
        return publication.fate().at(step) == Fate.State.REVISED
                ? scenario.settings().today().plusDays(1)
                : publication.opportunity().publishedOn();
    }
}
