package fr.aiguillage.feeds.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.contract.OfferStatus;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The example feeds that docs/add-a-feed.md shows, on the bodies that ship with them. */
class ExampleFeedsTest {

    @Test
    void xmlInTheWayOfIndeed() throws IOException {
        FeedTrial trial = trial("exemple-indeed-xml", "xml");

        Offer baker = trial.offers.get(0);
        assertThat(baker.source().remoteId()).isEqualTo("90001");
        assertThat(baker.source().permalink()).isEqualTo("https://emploi.exemple.fr/offres/90001?a=1&b=2");
        assertThat(baker.source().updatedAt()).hasToString("2026-09-14T03:36:25Z");
        assertThat(baker.description())
                .isEqualTo("Pétrir, façonner, cuire.\nÉquipe de trois\n\nCAP en cours ; lever matinal.");
        assertThat(baker.seatBlocks().get(0).kind()).isEqualTo(OfferKind.APPRENTICESHIP_CONTRACT);
        assertThat(baker.seatBlocks().get(0).levels()).containsExactly(Level.CAP);
        assertThat(baker.host().siret()).hasToString("35600000000048");
        assertThat(baker.host().naf()).hasToString("10.71C");
        assertThat(baker.place().postcode()).isEqualTo("01000");
        assertThat(baker.place().lat()).isEqualTo(46.2052);
        assertThat(trial.offers.get(1).description()).isEqualTo("Accueil & caisse, le samedi.");
        assertThat(trial.offers.get(1).seatBlocks().get(0).kind()).isEqualTo(OfferKind.OUT_OF_SCOPE);
        assertThat(trial.noticeCodes()).containsExactly("LEADING_ZERO_LOST /place/postcode");
        assertThat(trial.refused).isEmpty();
    }

    @Test
    void xmlOfNestedElements() throws IOException {
        FeedTrial trial = trial("exemple-offres-xml", "xml");

        Offer technician = trial.offers.get(0);
        assertThat(technician.seatBlocks().get(0).seats()).isEqualTo(2);
        assertThat(technician.seatBlocks().get(0).levels()).containsExactly(Level.STS);
        assertThat(technician.place().inseeCode()).hasToString("42218");
        assertThat(technician.validity().publishedAt()).hasToString("2026-09-11T08:41:41Z");
        assertThat(technician.description()).isEqualTo("Contexte : bureau d'études.\n\nSchémas\nRelevés");
        assertThat(trial.offers.get(1).place().multiSite()).isTrue();
        assertThat(trial.offers.get(1).place().inseeCode()).hasToString("69383");
        assertThat(trial.notices).isEmpty();
        assertThat(trial.refused).isEmpty();
    }

    @Test
    void xmlOfSections() throws IOException {
        FeedTrial trial = trial("exemple-jobteaser-xml", "xml");

        Offer logistics = trial.offers.get(0);
        assertThat(logistics.place().city()).isEqualTo("Vénissieux");
        assertThat(logistics.place().department()).isEqualTo("69");
        assertThat(logistics.seatBlocks().get(0).levels()).containsExactly(Level.BAC_PRO);
        assertThat(logistics.validity().publishedAt()).hasToString("2026-02-25T09:02:49Z");
        assertThat(trial.offers.get(1).place().abroad()).isTrue();
        assertThat(trial.offers.get(1).place().multiSite()).isTrue();
        assertThat(trial.offers.get(1).validity().publishedAt()).hasToString("2026-03-06T07:32:43Z");
        assertThat(trial.notices).isEmpty();
        assertThat(trial.refused).isEmpty();
    }

    @Test
    void rss() throws IOException {
        FeedTrial trial = trial("exemple-rss", "xml");

        Offer florist = trial.offers.get(0);
        assertThat(florist.source().remoteId()).isEqualTo("offre-7");
        assertThat(florist.source().permalink()).isEqualTo("https://flux.exemple.fr/offre?id=7&source=rss");
        assertThat(florist.host().brand()).isEqualTo("Fleurs étoilées");
        assertThat(florist.description()).isEqualTo("Bouquets et vente.");
        assertThat(florist.place().postcode()).isEqualTo("69100");
        assertThat(florist.place().city()).isEqualTo("Villeurbanne");
        assertThat(florist.seatBlocks().get(0).kind()).isEqualTo(OfferKind.APPRENTICESHIP_CONTRACT);
        assertThat(florist.seatBlocks().get(0).levels()).containsExactly(Level.CAP);
        assertThat(florist.validity().publishedAt()).hasToString("2026-09-14T08:00:00Z");
        assertThat(trial.offers.get(1).place().department()).isEqualTo("42");
        assertThat(trial.offers.get(1).place().city()).isEqualTo("Roanne");
        assertThat(trial.notices).isEmpty();
        assertThat(trial.refused).isEmpty();
    }

    @Test
    void jsonBelowAPath() throws IOException {
        FeedTrial trial = trial("exemple-json", "json");

        Offer seller = trial.offers.get(0);
        assertThat(seller.description()).isEqualTo("Accueillir, conseiller.\n\nSportif, curieux.");
        assertThat(seller.place().address()).isEqualTo("2 avenue de l'Europe");
        assertThat(seller.place().lon()).isEqualTo(4.88);
        assertThat(seller.host().brand()).isEqualTo("Sports du Rhône");
        assertThat(trial.offers.get(1).place().postcode()).isEqualTo("01000");
        assertThat(trial.offers.get(1).seatBlocks().get(0).levels()).isEmpty();
        assertThat(trial.refused).isEmpty();
    }

    @Test
    void jsonThatIsAList() throws IOException {
        FeedTrial trial = trial("exemple-json-liste", "json");

        assertThat(trial.offers.get(0).source().remoteId()).isEqualTo("34100001");
        assertThat(trial.offers.get(0).seatBlocks().get(0).levels()).containsExactly(Level.CAP);
        assertThat(trial.offers.get(1).place().department()).isEqualTo("42");
        assertThat(trial.offers.get(1).seatBlocks().get(0).levels()).containsExactly(Level.BAC_PRO);
        assertThat(trial.notices).isEmpty();
        assertThat(trial.refused).isEmpty();
    }

    @Test
    void csvWithOtherHeaders() throws IOException {
        FeedTrial trial = trial("exemple-csv", "csv");

        Offer butcher = trial.offers.get(0);
        assertThat(butcher.source().permalink()).isEqualTo("https://annonces.exemple.fr/1.htm");
        assertThat(butcher.description()).contains("\"boucherie\"").contains("\n\n");
        assertThat(butcher.place().postcode()).isEqualTo("01000");
        assertThat(butcher.seatBlocks().get(0).levels()).containsExactlyInAnyOrder(Level.CAP, Level.BAC_PRO);
        assertThat(trial.filtered).containsExactly("exemple-csv.csv:6 NOT_AN_APPRENTICESHIP");
        assertThat(trial.noticeCodes()).containsExactly("LEADING_ZERO_LOST /place/postcode");
        assertThat(trial.refused).isEmpty();
    }

    @Test
    void jobPostingsInAWebPage() throws IOException {
        FeedTrial trial = trial("exemple-json-ld", "html");

        Offer cook = trial.offers.get(0);
        assertThat(cook.source().remoteId()).isEqualTo("4711");
        assertThat(cook.host().legalName()).isEqualTo("Bouchon des Terreaux");
        assertThat(cook.description()).isEqualTo("Mise en place & service.");
        assertThat(cook.seatBlocks().get(0).seats()).isEqualTo(2);
        assertThat(cook.place().lat()).isEqualTo(45.767);
        assertThat(cook.validity().expiresAt()).hasToString("2026-10-31T22:59:59Z");
        Offer waiter = trial.offers.get(1);
        assertThat(waiter.host().legalName()).isEqualTo("Bouchon des Terreaux");
        assertThat(waiter.place().postcode()).isEqualTo("69001");
        assertThat(waiter.place().city()).isEqualTo("Lyon");
        assertThat(trial.notices).isEmpty();
        assertThat(trial.refused).isEmpty();
    }

    @Test
    void anAcademicBanksSpreadsheet() throws IOException {
        FeedTrial trial = trial("banque-csv", "csv");

        Offer pastry = trial.offers.get(0);
        assertThat(pastry.title()).isEqualTo("Stage pâtisserie d'été");
        assertThat(pastry.originChain()).containsExactly("Centre de l'Ain", "Centre du Rhône");
        assertThat(pastry.seatBlocks().get(0).weeks()).hasSize(2);
        assertThat(pastry.seatBlocks().get(0).weeklyHours()).isEqualTo(35.5);
        assertThat(pastry.seatBlocks().get(0).levels()).containsExactlyInAnyOrder(Level.CAP, Level.BAC_PRO);
        assertThat(pastry.host().siret()).hasToString("35600000000048");
        assertThat(pastry.place().inseeCode()).hasToString("01053");
        assertThat(pastry.source().updatedAt()).hasToString("2026-06-01T06:30:00Z");
        assertThat(trial.offers)
                .extracting(Offer::status)
                .containsExactly(OfferStatus.ACTIVE, OfferStatus.FILLED, OfferStatus.WITHDRAWN, OfferStatus.SUSPENDED);
        assertThat(trial.noticeCodes())
                .containsExactly("LEADING_ZERO_LOST /place/postcode", "LEADING_ZERO_LOST /place/inseeCode");
        assertThat(trial.refused).isEmpty();
    }

    private static FeedTrial trial(String feed, String extension) throws IOException {
        return FeedTrial.of(feed, FeedTrial.CONFIG.resolve("samples").resolve(feed + "." + extension));
    }
}
