package fr.aiguillage.feeds.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.IsoWeek;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferNotice;
import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.contract.PlacePrecision;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferReaderTest {

    private static final String LEAST = """
            {"source":{"remoteId":"42"},"title":"Découverte de la boulangerie",
             "seatBlocks":[{"kind":"OBSERVATION_SEQUENCE"}],"host":{},"place":{}}""";

    private final OfferReader reader = new OfferReader();
    private final StrictJson json = new StrictJson();

    @Test
    void theLeastOfferIsReadWithTheDefaults() {
        OfferReading reading = read(LEAST);

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
        ObjectNode document = least();
        document.remove(field);

        OfferReading reading = reader.read(document, defaults());

        assertThat(reading.offer()).isNull();
        assertThat(found(reading)).contains("REQUIRED_MISSING /" + field);
    }

    @Test
    void everyProblemIsToldAtOnceWithItsPlace() {
        OfferReading reading = read("""
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
                read(LEAST.replace("\"host\":{}", "\"host\":{\"siret\":\"1\",\"brand\":\"Au Bon Pain\"}"));

        assertThat(found(reading)).containsExactly("SIRET_INVALID /host/siret");
        assertThat(reading.offer().host().siret()).isNull();
        assertThat(reading.offer().host().displayName()).isEqualTo("Au Bon Pain");
    }

    @Test
    void anOfferWhoseWeeksAreAllInvalidIsRefused() {
        OfferReading reading = read(block("{\"kind\":\"PFMP\",\"weeks\":[\"2025-W53\",\"semaine 7\"]}"));

        assertThat(reading.offer()).isNull();
        assertThat(found(reading))
                .contains("SEAT_BLOCK_WEEKS_INVALID /seatBlocks/0/weeks", "SEAT_BLOCKS_UNUSABLE /seatBlocks");
    }

    @Test
    void oneUsableBlockSavesTheOffer() {
        OfferReading reading = read(block(
                "{\"kind\":\"CDI\"},{\"kind\":\"PFMP\",\"seats\":0},{\"kind\":\"PFMP\",\"weeks\":[\"2026-W53\"]}"));

        assertThat(found(reading))
                .containsExactly("SEAT_BLOCK_KIND_UNKNOWN /seatBlocks/0/kind", "SEAT_BLOCK_EMPTY /seatBlocks/1/seats");
        assertThat(reading.offer().seatBlocks())
                .singleElement()
                .satisfies(block -> assertThat(block.weeks()).containsExactly(new IsoWeek(2026, 53)));
    }

    @Test
    void seatsBeyondReasonCountAsOne() {
        OfferReading reading = read(block("{\"kind\":\"PFMP\",\"seats\":1e30}"));

        assertThat(found(reading)).containsExactly("SEATS_TOO_MANY /seatBlocks/0/seats");
        assertThat(reading.offer().seats()).isEqualTo(1);
    }

    @Test
    void unknownFieldsAreDroppedAndPupilDataIsTold() {
        ObjectNode document = least();
        document.put("couleur", "bleu").put("nom_élève", "x").put("nb_eleves_max", 3);
        ((ObjectNode) document.get("host")).put("dateNaissance", "2010-01-01");

        OfferReading reading = reader.read(document, defaults());

        assertThat(reading.offer()).isNotNull();
        assertThat(found(reading))
                .containsExactly(
                        "FIELD_UNKNOWN /couleur",
                        "PUPIL_DATA_FIELD /nom_élève",
                        "FIELD_UNKNOWN /nb_eleves_max",
                        "PUPIL_DATA_FIELD /host/dateNaissance");
    }

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
        ObjectNode document = least();
        document.put("title", title.equals("+cmd") ? "+cmd|' /C calc'!A0" : title);

        OfferReading reading = reader.read(document, defaults());

        assertThat(found(reading)).isEqualTo(code == null ? List.of() : List.of(code + " /title"));
    }

    @Test
    void theMaskedNumberIsGoneFromTheText() {
        ObjectNode document = least();
        document.put("description", "Contacter 185057800608491 ou le secrétariat");

        assertThat(reader.read(document, defaults()).offer().description())
                .isEqualTo("Contacter [numéro masqué] ou le secrétariat");
    }

    @Test
    void aLongTextIsCutAndNeverInTheMiddleOfACharacter() {
        ObjectNode document = least();
        document.put("title", "x".repeat(Offer.TITLE_LIMIT - 1) + "\uD83D\uDE82" + "suite");

        OfferReading reading = reader.read(document, defaults());

        assertThat(found(reading)).containsExactly("TEXT_TOO_LONG /title");
        assertThat(reading.offer().title()).isEqualTo("x".repeat(Offer.TITLE_LIMIT - 1));
    }

    @Test
    void charactersThatNoDatabaseKeepsAreTakenOut() {
        OfferReading reading = read(LEAST.replace("Découverte", "D\\u0000éc\\ud800ouverte"));

        assertThat(found(reading)).containsExactly("TEXT_UNREADABLE /title");
        assertThat(reading.offer().title()).isEqualTo("Découverte de la boulangerie");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'lat':45.76,'lon':4.83}|45.76|4.83|",
                "{'lat':4.83,'lon':45.76}|45.76|4.83|LATITUDE_LONGITUDE_SWAPPED /place/lat",
                "{'lat':-2.17,'lon':47.31}|47.31|-2.17|LATITUDE_LONGITUDE_SWAPPED /place/lat",
                "{'lat':-21.1,'lon':55.5}|-21.1|55.5|",
                "{'lat':0,'lon':0}|||COORDINATES_INVALID /place/lat",
                "{'lat':45.76}|||COORDINATES_INVALID /place/lon",
                "{'lat':1e400,'lon':4}|||COORDINATES_INVALID /place/lat"
            })
    void coordinatesAreCheckedAndPutRight(String place, Double lat, Double lon, String notice) {
        OfferReading reading = read(LEAST.replace("\"place\":{}", "\"place\":" + place.replace('\'', '"')));

        assertThat(found(reading)).isEqualTo(notice == null ? List.of() : List.of(notice));
        assertThat(reading.offer().place().lat()).isEqualTo(lat);
        assertThat(reading.offer().place().lon()).isEqualTo(lon);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'inseeCode':'69381'}|COMMUNE|",
                "{'inseeCode':'69001','postcode':'69001','city':'Lyon'}|COMMUNE|COMMUNE_IS_POSTCODE /place/inseeCode",
                "{'inseeCode':'69000','postcode':'69000'}|POSTCODE|COMMUNE_INVALID /place/inseeCode",
                "{'postcode':'69001','city':'Lyon'}|COMMUNE|",
                "{'postcode':'69001'}|POSTCODE|",
                "{'department':'2a'}|DEPARTMENT|",
                "{'department':'Rhône'}|UNKNOWN|DEPARTMENT_INVALID /place/department",
                "{'inseeCode':'69381','precision':'EXACT'}|EXACT|"
            })
    void thePrecisionFollowsFromWhatIsKnown(String place, PlacePrecision precision, String notice) {
        OfferReading reading = read(LEAST.replace("\"place\":{}", "\"place\":" + place.replace('\'', '"')));

        assertThat(found(reading)).isEqualTo(notice == null ? List.of() : List.of(notice));
        assertThat(reading.offer().place().precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'postcode':'1000'}|01000|LEADING_ZERO_LOST /place/postcode",
                "{'postcode':'01000'}|01000|",
                "{'postcode':'100'}||POSTCODE_INVALID /place/postcode",
                "{'postcode':'1201','abroad':true}||",
                "{'inseeCode':'1053'}|01053|LEADING_ZERO_LOST /place/inseeCode"
            })
    void aLeadingZeroThatASpreadsheetTookIsPutBackAndTold(String place, String code, String notice) {
        OfferReading reading = read(LEAST.replace("\"place\":{}", "\"place\":" + place.replace('\'', '"')));

        var read = reading.offer().place();
        Object found = read.postcode() != null ? read.postcode() : read.inseeCode();
        assertThat(found == null ? null : found.toString()).isEqualTo(code);
        assertThat(found(reading)).isEqualTo(notice == null ? List.of() : List.of(notice));
    }

    @Test
    void aSiretWithoutItsLeadingZeroIsPutRightOnlyWhenItsCheckDigitHolds() {
        assertThat(siretOf("5580113800011")).isEqualTo("05580113800011");
        assertThat(siretOf("5580113800012")).isEqualTo("none");
    }

    private String siretOf(String siret) {
        ObjectNode offer = least();
        offer.putObject("host").put("siret", siret);
        var read = reader.read(offer, defaults()).offer().host().siret();
        return read == null ? "none" : read.value();
    }

    @Test
    void aDocumentMadeOfErrorsLeavesABoundedListThatStillRefuses() {
        ObjectNode document = least();
        for (int i = 0; i < 5_000; i++) {
            document.put("champ" + i, i);
        }
        document.put("tasks", 1);

        OfferReading reading = reader.read(document, defaults());

        assertThat(reading.notices()).hasSizeLessThan(210);
        assertThat(found(reading)).contains("TYPE_WRONG /tasks", "NOTICES_CUT ");
    }

    @Test
    void aWithdrawalNeedsOnlyTheIdentifier() {
        SourceReading reading =
                reader.readSource("{\"source\":{\"remoteId\":\"42\",\"version\":3}}".getBytes(StandardCharsets.UTF_8));

        assertThat(reading.notices()).isEmpty();
        assertThat(reading.source().remoteId()).isEqualTo("42");
        assertThat(reading.source().version()).isEqualTo(3L);
    }

    private static String block(String blocks) {
        return LEAST.replace("{\"kind\":\"OBSERVATION_SEQUENCE\"}", blocks);
    }

    private OfferReading read(String body) {
        return reader.read(body.getBytes(StandardCharsets.UTF_8), defaults());
    }

    private ObjectNode least() {
        return (ObjectNode) json.read(LEAST.getBytes(StandardCharsets.UTF_8)).document();
    }

    private static OfferDefaults defaults() {
        return new OfferDefaults(DiffusionScope.ACADEMY);
    }

    private static List<String> found(OfferReading reading) {
        return reading.notices().stream().map(OfferReaderTest::shown).toList();
    }

    private static String shown(Notice notice) {
        assertThat(notice.code()).isInstanceOf(OfferNotice.class);
        assertThat(notice.french()).doesNotContain("%s");
        return notice.code().name() + ' ' + notice.path();
    }
}
