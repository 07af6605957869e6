package fr.aiguillage.feeds.canonical;

import static fr.aiguillage.feeds.canonical.ReadOffers.LEAST;
import static fr.aiguillage.feeds.canonical.ReadOffers.found;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.Offer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that attack, tell of a pupil or cannot be kept are recognised, and put right where they can be. */
class OfferTextsTest {

    private final ReadOffers offers = new ReadOffers();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=HYPERLINK(\"http://x\")|TEXT_FORMULA",
                "@SUM(A1:A9)|TEXT_FORMULA",
                "+cmd|TEXT_FORMULA",
                "-2+3+cmd|",
                "=1+1|TEXT_FORMULA",
                "<script>alert(1)</script>|TEXT_SCRIPT",
                "<img src=x onerror=alert(1)>|TEXT_SCRIPT",
                "<b>Stage</b> en cuisine|TEXT_MARKUP",
                "Élève 1 85 05 78 006 084 91 en cuisine|PERSONAL_NUMBER_IN_TEXT",
                "Élève 0123456789A|PERSONAL_NUMBER_IN_TEXT",
                "- Accueil (téléphone)|",
                "=== Missions ===|",
                "Stage à 3 < 4 km|",
                "SIRET 35600000000048, tél. 04 72 00 00 00|"
            })
    void aTitleThatIsAnAttackOrTellsOfAPupilIsRecognised(String title, String code) {
        ObjectNode document = offers.least();
        document.put("title", title.equals("+cmd") ? "+cmd|' /C calc'!A0" : title);

        OfferReading reading = offers.read(document);

        assertThat(found(reading)).isEqualTo(code == null ? List.of() : List.of(code + " /title"));
    }

    @Test
    void theMaskedNumberIsGoneFromTheText() {
        ObjectNode document = offers.least();
        document.put("description", "Contacter 185057800608491 ou le secrétariat");

        assertThat(offers.read(document).offer().description())
                .isEqualTo("Contacter [numéro masqué] ou le secrétariat");
    }

    @Test
    void aLongTextIsCutAndNeverInTheMiddleOfACharacter() {
        ObjectNode document = offers.least();
        document.put("title", "x".repeat(Offer.TITLE_LIMIT - 1) + "\uD83D\uDE82" + "suite");

        OfferReading reading = offers.read(document);

        assertThat(found(reading)).containsExactly("TEXT_TOO_LONG /title");
        assertThat(reading.offer().title()).isEqualTo("x".repeat(Offer.TITLE_LIMIT - 1));
    }

    @Test
    void charactersThatNoDatabaseKeepsAreTakenOut() {
        OfferReading reading = offers.read(LEAST.replace("Découverte", "D\\u0000éc\\ud800ouverte"));

        assertThat(found(reading)).containsExactly("TEXT_UNREADABLE /title");
        assertThat(reading.offer().title()).isEqualTo("Découverte de la boulangerie");
    }
}
