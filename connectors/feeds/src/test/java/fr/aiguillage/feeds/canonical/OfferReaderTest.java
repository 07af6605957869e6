package fr.aiguillage.feeds.canonical;

import static fr.aiguillage.feeds.canonical.ReadOffers.LEAST;
import static fr.aiguillage.feeds.canonical.ReadOffers.found;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.IsoWeek;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.contract.PlacePrecision;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes an offer, which of its faults refuse it and which only cost it a value. */
class OfferReaderTest {

    private final ReadOffers offers = new ReadOffers();

    @Test
    void theLeastOfferIsReadWithTheDefaults() {
        OfferReading reading = offers.read(LEAST);

        assertThat(reading.notices()).isEmpty();
        Offer offer = reading.offer();
        assertThat(offer.seats()).isEqualTo(1);
        assertThat(offer.status()).isEqualTo(OfferStatus.ACTIVE);
        assertThat(offer.diffusionScope()).isEqualTo(DiffusionScope.ACADEMY);
        assertThat(offer.place().precision()).isEqualTo(PlacePrecision.UNKNOWN);
        assertThat(offer.host().displayName()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"source", "title", "seatBlocks", "host", "place"})
    void anOfferWithoutWhatMakesAnOfferIsRefused(String field) {
        ObjectNode document = offers.least();
        document.remove(field);

        OfferReading reading = offers.read(document);

        assertThat(reading.offer()).isNull();
        assertThat(found(reading)).contains("REQUIRED_MISSING /" + field);
    }

    @Test
    void everyProblemIsToldAtOnceWithItsPlace() {
        OfferReading reading = offers.read("""
                {"source":{"remoteId":"42","version":"3"},"title":7,"originChain":"x",
                 "seatBlocks":[{"kind":"PFMP","weeks":["2026-W07","2026-W54"],"seats":2,"remaining":3}],
                 "host":{"siret":"12345678901234"},"place":{"lat":"45"},"rome":["G1602","boulanger"]}""");

        assertThat(reading.offer()).isNull();
        assertThat(reading.remoteId()).isEqualTo("42");
        assertThat(found(reading))
                .containsExactlyInAnyOrder(
                        "TYPE_WRONG /source/version",
                        "TYPE_WRONG /title",
                        "REQUIRED_MISSING /title",
                        "TYPE_WRONG /originChain",
                        "WEEK_INVALID /seatBlocks/0/weeks/1",
                        "REMAINING_ABOVE_SEATS /seatBlocks/0/remaining",
                        "SIRET_INVALID /host/siret",
                        "TYPE_WRONG /place/lat",
                        "ROME_INVALID /rome/1");
    }

    @Test
    void aWrongOptionalValueIsLeftOutAndTheOfferStays() {
        OfferReading reading =
                offers.read(LEAST.replace("\"host\":{}", "\"host\":{\"siret\":\"1\",\"brand\":\"Au Bon Pain\"}"));

        assertThat(found(reading)).containsExactly("SIRET_INVALID /host/siret");
        assertThat(reading.offer().host().siret()).isNull();
        assertThat(reading.offer().host().displayName()).isEqualTo("Au Bon Pain");
    }

    @Test
    void anOfferWhoseWeeksAreAllInvalidIsRefused() {
        OfferReading reading = offers.read(block("{\"kind\":\"PFMP\",\"weeks\":[\"2025-W53\",\"semaine 7\"]}"));

        assertThat(reading.offer()).isNull();
        assertThat(found(reading))
                .contains("SEAT_BLOCK_WEEKS_INVALID /seatBlocks/0/weeks", "SEAT_BLOCKS_UNUSABLE /seatBlocks");
    }

    @Test
    void oneUsableBlockSavesTheOffer() {
        OfferReading reading = offers.read(block(
                "{\"kind\":\"CDI\"},{\"kind\":\"PFMP\",\"seats\":0},{\"kind\":\"PFMP\",\"weeks\":[\"2026-W53\"]}"));

        assertThat(found(reading))
                .containsExactly("SEAT_BLOCK_KIND_UNKNOWN /seatBlocks/0/kind", "SEAT_BLOCK_EMPTY /seatBlocks/1/seats");
        assertThat(reading.offer().seatBlocks())
                .singleElement()
                .satisfies(block -> assertThat(block.weeks()).containsExactly(new IsoWeek(2026, 53)));
    }

    @Test
    void seatsBeyondReasonCountAsOne() {
        OfferReading reading = offers.read(block("{\"kind\":\"PFMP\",\"seats\":1e30}"));

        assertThat(found(reading)).containsExactly("SEATS_TOO_MANY /seatBlocks/0/seats");
        assertThat(reading.offer().seats()).isEqualTo(1);
    }

    @Test
    void unknownFieldsAreDroppedAndPupilDataIsTold() {
        ObjectNode document = offers.least();
        document.put("couleur", "bleu").put("nom_élève", "x").put("nb_eleves_max", 3);
        ((ObjectNode) document.get("host")).put("dateNaissance", "2010-01-01");

        OfferReading reading = offers.read(document);

        assertThat(reading.offer()).isNotNull();
        assertThat(found(reading))
                .containsExactly(
                        "FIELD_UNKNOWN /couleur",
                        "PUPIL_DATA_FIELD /nom_élève",
                        "FIELD_UNKNOWN /nb_eleves_max",
                        "PUPIL_DATA_FIELD /host/dateNaissance");
    }

    @Test
    void aSiretWithoutItsLeadingZeroIsPutRightOnlyWhenItsCheckDigitHolds() {
        assertThat(siretOf("5580113800011")).isEqualTo("05580113800011");
        assertThat(siretOf("5580113800012")).isEqualTo("none");
    }

    private String siretOf(String siret) {
        ObjectNode offer = offers.least();
        offer.putObject("host").put("siret", siret);
        var read = offers.read(offer).offer().host().siret();
        return read == null ? "none" : read.value();
    }

    @Test
    void aDocumentMadeOfErrorsLeavesABoundedListThatStillRefuses() {
        ObjectNode document = offers.least();
        for (int i = 0; i < 5_000; i++) {
            document.put("champ" + i, i);
        }
        document.put("tasks", 1);

        OfferReading reading = offers.read(document);

        assertThat(reading.notices()).hasSizeLessThan(210);
        assertThat(found(reading)).contains("TYPE_WRONG /tasks", "NOTICES_CUT ");
    }

    @Test
    void aWithdrawalNeedsOnlyTheIdentifier() {
        SourceReading reading = new OfferReader()
                .readSource("{\"source\":{\"remoteId\":\"42\",\"version\":3}}".getBytes(StandardCharsets.UTF_8));

        assertThat(reading.notices()).isEmpty();
        assertThat(reading.source().remoteId()).isEqualTo("42");
        assertThat(reading.source().version()).isEqualTo(3L);
    }

    private static String block(String blocks) {
        return LEAST.replace("{\"kind\":\"OBSERVATION_SEQUENCE\"}", blocks);
    }
}
