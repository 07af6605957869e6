package fr.aiguillage.hub.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.aiguillage.feeds.check.ConfigProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong map is told with file and line, and never used. */
class PoleMapCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String MAP = """
            academy: "10"
            label: Académie d'essai
            departments: ["01"]
            version: "1"
            decided-by: recteur
            decision-ref: ARR-1
            effective: {from: 2025-09-01, to: 2026-08-31}
            desk: {id: tri, label: Tri, mailbox: tri@ac-essai.fr, answer-within: 5}
            """;
    private static final String POLE = """
            id: nord
            label: Nord
            basis: BASSIN
            territory:
              include:
                communes: ["01001", "01004"]
            components:
              - {type: EPLE, uai: 0010016M}
              - {type: EPLE, uai: 0010001W}
            missions: [POOL_OFFERS]
            coordinator: {role: coordonnateur, mailbox: nord@ac-essai.fr, mission-letter: {ref: L, date: 2025-06-15}}
            """;
    private static final String OTHER =
            POLE.replace("id: nord", "id: sud").replace("\"01001\", \"01004\"", "\"01002\"");

    @TempDir
    private Path config;

    @BeforeEach
    void threeCommunesAndTwoPoles() throws IOException {
        write("territory/communes.csv", """
                code,name,kind,parent,department,district,epci,postcodes,population,former-codes
                01001,L'Abergement-Clémenciat,C,,01,012,200069193,01400,860,
                01002,L'Abergement-de-Varey,C,,01,011,240100883,01640,270,
                01004,Ambérieu-en-Bugey,C,,01,011,240100883,01500,16000,
                """);
        write("poles/essai/map.yaml", MAP);
        write("poles/essai/nord.yaml", POLE);
        write("poles/essai/sud.yaml", OTHER);
    }

    @Test
    void soundMapHasNoProblem() {
        assertThat(codes()).isEmpty();
    }

    @Test
    void communeInTwoPolesIsTold() throws IOException {
        write("poles/essai/sud.yaml", OTHER.replace("\"01002\"", "\"01001\", \"01002\""));

        assertThat(codes()).containsExactly("COMMUNE_IN_TWO_POLES");
    }

    @Test
    void twoFilesOfOneFormatAreTold() throws IOException {
        write("poles/essai/nord.yaml", POLE + "channels: [{type: FILE, format: csv}, {type: FILE, format: csv}]\n");

        assertThat(codes()).containsExactly("CHANNEL_TWICE");
    }

    @Test
    void aUserOfTwoQueuesIsTold() throws IOException {
        String channel = "channels: [{type: QUEUE, user: lecteur, password: \"${env:POLE_PASSWORD}\"}]\n";
        write("poles/essai/nord.yaml", POLE + channel);
        write("poles/essai/sud.yaml", OTHER + channel);

        assertThat(codes()).containsExactly("POLE_USER_TWICE");
    }

    @Test
    void anMldsReferentThatTheMapDoesNotNameAndAPoleWithoutOneAreTold() throws IOException {
        write("poles/essai/map.yaml", MAP + "mlds-coordinators: [{id: mlds, channels: [{type: QUEUE}]}]\n");
        write("poles/essai/nord.yaml", POLE + "referents: {mlds: mlds-nord}\n");
        write("poles/essai/sud.yaml", OTHER + "referents: {mlds: mlds}\n");

        assertThat(problems())
                .extracting(problem -> problem.notice().code(), ConfigProblem::line, ConfigProblem::isFatal)
                .containsExactly(tuple(PoleNotice.MLDS_MISSING, 8, false), tuple(PoleNotice.MLDS_UNKNOWN, 12, true));
    }

    @Test
    void anMldsCoordinatorHasAnIdOfItsOwnAndNoDigest() throws IOException {
        write("poles/essai/map.yaml", MAP + "mlds-coordinators: [{id: nord}]\n");
        write("poles/essai/nord.yaml", POLE + "referents: {mlds: nord}\n");
        assertThat(codes()).contains("POLE_ID_TWICE");

        write(
                "poles/essai/map.yaml",
                MAP + "mlds-coordinators: [{id: mlds, channels: [{type: DIGEST, format: html}]}]\n");
        assertThat(codes()).contains("VALUE_NOT_IN_LIST");
    }

    @Test
    void aDigestGoesToTheQueueAsJsonAlone() throws IOException {
        write("poles/essai/nord.yaml", POLE + "channels: [{type: DIGEST, format: json, queue: true}]\n");
        assertThat(codes()).isEmpty();

        write("poles/essai/nord.yaml", POLE + "channels: [{type: DIGEST, format: html, queue: true}]\n");
        assertThat(codes()).isNotEmpty();
    }

    @Test
    void fileWithoutFormatOrOutsideTheOutboxIsTold() throws IOException {
        write("poles/essai/nord.yaml", POLE + "channels: [{type: FILE}, {type: FILE, format: csv, folder: ../x}]\n");

        assertThat(codes()).contains("KEY_MISSING", "FORM_WRONG");
    }

    @Test
    void communeInTwoPolesIsFineWhenDeclared() throws IOException {
        String declared = OTHER.replace("\"01002\"", "\"01001\", \"01002\"")
                .replace("territory:\n", "territory:\n  overlap: DECLARED\n");
        write("poles/essai/sud.yaml", declared);

        assertThat(codes()).isEmpty();
    }

    @Test
    void communeInNoPoleIsTold() throws IOException {
        Files.delete(config.resolve("poles/essai/sud.yaml"));

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.notice().code()).isEqualTo(PoleNotice.COMMUNE_WITHOUT_POLE);
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.notice().french()).contains("01002 L'Abergement-de-Varey");
        });
    }

    @Test
    void unknownCommuneIsToldOnItsLine() throws IOException {
        write("poles/essai/nord.yaml", POLE.replace("\"01004\"]", "\"01004\",\n      \"01999\"]"));

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.notice().code()).isEqualTo(PoleNotice.ZONE_UNKNOWN);
            assertThat(problem.line()).isEqualTo(7);
        });
    }

    @Test
    void aTerritoryThatNamesAMergedCommuneIsToldThatItTakesAllOfTodays() throws IOException {
        write("territory/communes.csv", """
                code,name,kind,parent,department,district,epci,postcodes,population,former-codes
                01001,L'Abergement-Clémenciat,C,,01,012,200069193,01400,860,01097
                01002,L'Abergement-de-Varey,C,,01,011,240100883,01640,270,
                01004,Ambérieu-en-Bugey,C,,01,011,240100883,01500,16000,
                01005,Douvres,D,01004,01,,,,,
                """);
        write("poles/essai/nord.yaml", POLE.replace("\"01001\", \"01004\"", "\"01097\", \"01005\""));

        assertThat(problems())
                .extracting(problem -> problem.notice().french())
                .satisfiesExactly(
                        former -> assertThat(former).contains("01097", "01001 L'Abergement-Clémenciat"),
                        delegated -> assertThat(delegated).contains("01005", "01004 Ambérieu-en-Bugey"));
        assertThat(problems()).allMatch(problem -> problem.line() == 6 && !problem.isFatal());
    }

    @Test
    void anEstablishmentThatTheListLacksIsToldOnlyWhereThereIsAList() throws IOException {
        assertThat(codes()).isEmpty();
        write("territory/establishments.csv", """
                uai,name,commune,lat,lon
                0010016M,Lycée du Bugey,01004,45.96,5.35
                """);

        assertThat(problems())
                .extracting(problem -> problem.file() + ":" + problem.line() + " "
                        + problem.notice().code().name())
                .containsExactly(
                        "poles/essai/nord.yaml:9 ESTABLISHMENT_UNKNOWN",
                        "poles/essai/sud.yaml:9 ESTABLISHMENT_UNKNOWN");
    }

    @Test
    void aTerritoryMayBeAListOfEstablishmentsLessOthers() throws IOException {
        write("territory/establishments.csv", """
                uai,name,commune,lat,lon
                0010016M,Lycée du Bugey,01004,45.96,5.35
                0010001W,Collège de l'Abergement,01001,,
                """);
        String listed = "uai: [\"0010016M\", \"0010001W\"]\n  exclude: {uai: [\"0010001W\"]}";
        write("poles/essai/nord.yaml", POLE.replace("communes: [\"01001\", \"01004\"]", listed));

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.notice().french()).contains("01001 L'Abergement"));

        write("poles/essai/nord.yaml", POLE.replace("communes: [\"01001\", \"01004\"]", "uai: [\"0010032E\"]"));
        assertThat(codes()).contains("ZONE_UNKNOWN");
    }

    @Test
    void uaiWithAWrongCheckLetterIsTold() throws IOException {
        write("poles/essai/nord.yaml", POLE.replace("0010016M", "0010016A"));

        assertThat(codes()).contains("UAI_INVALID");
    }

    @Test
    void poleOfOneSchoolIsTold() throws IOException {
        write("poles/essai/nord.yaml", POLE.replace("  - {type: EPLE, uai: 0010001W}\n", ""));

        assertThat(codes()).containsExactly("ONE_ESTABLISHMENT");
    }

    @Test
    void poleAsLargeAsTheAcademyIsTold() throws IOException {
        Files.delete(config.resolve("poles/essai/sud.yaml"));
        write("poles/essai/nord.yaml", POLE.replace("communes: [\"01001\", \"01004\"]", "departments: [\"01\"]"));

        assertThat(codes()).containsExactly("POLE_IS_WHOLE_ACADEMY");
    }

    @Test
    void coordinatorWithoutLetterOfMissionIsTold() throws IOException {
        write("poles/essai/nord.yaml", POLE.replace(", mission-letter: {ref: L, date: 2025-06-15}", ""));

        assertThat(problems())
                .filteredOn(problem -> problem.notice().code().name().equals("KEY_MISSING"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(11));
    }

    @Test
    void wrongValueAndUnknownKeyAreTold() throws IOException {
        write("poles/essai/nord.yaml", POLE + "colour: red\n");
        assertThat(codes()).contains("KEY_UNKNOWN");

        write("poles/essai/nord.yaml", POLE.replace("2025-06-15", "hier"));
        assertThat(codes()).contains("VALUE_INVALID");
    }

    @Test
    void gapAndOverlapBetweenMapsAreTold() throws IOException {
        write("poles/suite/nord.yaml", POLE);
        write("poles/suite/sud.yaml", OTHER);
        write("poles/suite/map.yaml", MAP.replace("from: 2025-09-01, to: 2026-08-31", "from: 2026-08-31"));
        assertThat(codes()).containsExactly("MAPS_OVERLAP");

        write("poles/suite/map.yaml", MAP.replace("from: 2025-09-01, to: 2026-08-31", "from: 2026-09-02"));
        assertThat(codes()).containsExactly("MAPS_GAP");

        write("poles/suite/map.yaml", MAP.replace("from: 2025-09-01, to: 2026-08-31", "from: 2026-09-01"));
        assertThat(codes()).isEmpty();
    }

    @Test
    void aMapOrAnAgreementThatEndsBeforeItBeginsIsTold() throws IOException {
        write(
                "poles/essai/map.yaml",
                MAP + "agreements: [{ref: C1, partner: P, effective: {from: 2026-01-01, to: 2025-01-01}}]\n");
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.notice().code()).isEqualTo(PoleNotice.EFFECTIVE_REVERSED);
            assertThat(problem.line()).isEqualTo(9);
        });

        write("poles/essai/map.yaml", MAP.replace("to: 2026-08-31", "to: 2025-08-31"));
        assertThat(codes()).containsExactly("EFFECTIVE_REVERSED", "NO_MAP_TODAY");
    }

    @Test
    void aDayWithoutAnyMapIsTold() throws IOException {
        write("poles/essai/map.yaml", MAP.replace("to: 2026-08-31", "to: 2026-03-01"));
        assertThat(codes()).containsExactly("NO_MAP_TODAY");

        write("poles/essai/map.yaml", MAP.replace("from: 2025-09-01", "from: 2026-03-03"));
        assertThat(codes()).containsExactly("NO_MAP_TODAY");
    }

    @Test
    void aPoleThatThePolicyNamesAndTheMapLacksIsToldOnItsLine() throws IOException {
        write("poles/essai/map.yaml", MAP + """
                policy:
                  wide-offers: [nord, norf]
                  border-offers:
                    - sudd
                  head-counts:
                    nord: 10
                    est: 5
                """);

        assertThat(problems())
                .extracting(problem -> problem.line() + " " + problem.notice().code() + " "
                        + problem.notice().arguments())
                .containsExactly("10 POLE_UNKNOWN [norf]", "12 POLE_UNKNOWN [sudd]", "15 POLE_UNKNOWN [est]");
    }

    @Test
    void twoDestinationsOfOneNameAreTold() throws IOException {
        write("poles/essai/sud.yaml", OTHER.replace("id: sud", "id: tri"));

        assertThat(codes()).containsExactly("POLE_ID_TWICE");
    }

    @Test
    void missingMapAndMissingCommunesAreTold() throws IOException {
        Files.delete(config.resolve("poles/essai/map.yaml"));
        assertThat(codes()).containsExactly("MAP_MISSING");

        Files.delete(config.resolve("territory/communes.csv"));
        assertThat(codes()).containsExactly("COMMUNES_UNREADABLE");
    }

    @Test
    void hubRefusesABrokenMapAndNamesTheFile() throws IOException {
        write("poles/essai/nord.yaml", POLE.replace("\"01001\"", "\"01999\""));

        assertThatThrownBy(() -> LoadPoleMap.load(config, LoadCommunes.load(config)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nord.yaml:6");
    }

    private List<ConfigProblem> problems() {
        return new PoleMapCheck(TODAY).check(config);
    }

    private List<String> codes() {
        return problems().stream()
                .map(problem -> problem.notice().code().name())
                .toList();
    }

    private void write(String file, String text) throws IOException {
        Path path = config.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
