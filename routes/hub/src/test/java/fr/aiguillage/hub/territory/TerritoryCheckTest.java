package fr.aiguillage.hub.territory;

import static fr.aiguillage.hub.territory.PoleMapFiles.OTHER;
import static fr.aiguillage.hub.territory.PoleMapFiles.POLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each commune has one pôle, and a territory names what there is. */
class TerritoryCheckTest {

    @TempDir
    private Path config;

    private PoleMapFiles files;

    @BeforeEach
    void aSoundMap() throws IOException {
        files = PoleMapFiles.sound(config);
    }

    @Test
    void communeInTwoPolesIsTold() throws IOException {
        files.south(OTHER.replace("\"01002\"", "\"01001\", \"01002\""));

        assertThat(files.codes()).containsExactly("COMMUNE_IN_TWO_POLES");
    }

    @Test
    void communeInTwoPolesIsFineWhenDeclared() throws IOException {
        String declared = OTHER.replace("\"01002\"", "\"01001\", \"01002\"")
                .replace("territory:\n", "territory:\n  overlap: DECLARED\n");
        files.south(declared);

        assertThat(files.codes()).isEmpty();
    }

    @Test
    void communeInNoPoleIsTold() throws IOException {
        files.delete("poles/essai/sud.yaml");

        assertThat(files.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.notice().code()).isEqualTo(PoleNotice.COMMUNE_WITHOUT_POLE);
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.notice().french()).contains("01002 L'Abergement-de-Varey");
        });
    }

    @Test
    void unknownCommuneIsToldOnItsLine() throws IOException {
        files.north(POLE.replace("\"01004\"]", "\"01004\",\n      \"01999\"]"));

        assertThat(files.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.notice().code()).isEqualTo(PoleNotice.ZONE_UNKNOWN);
            assertThat(problem.line()).isEqualTo(7);
        });
    }

    @Test
    void aTerritoryThatNamesAMergedCommuneIsToldThatItTakesAllOfTodays() throws IOException {
        files.write("territory/communes.csv", """
                code,name,kind,parent,department,district,epci,postcodes,population,former-codes
                01001,L'Abergement-Clémenciat,C,,01,012,200069193,01400,860,01097
                01002,L'Abergement-de-Varey,C,,01,011,240100883,01640,270,
                01004,Ambérieu-en-Bugey,C,,01,011,240100883,01500,16000,
                01005,Douvres,D,01004,01,,,,,
                """);
        files.north(POLE.replace("\"01001\", \"01004\"", "\"01097\", \"01005\""));

        assertThat(files.problems())
                .extracting(problem -> problem.notice().french())
                .satisfiesExactly(
                        former -> assertThat(former).contains("01097", "01001 L'Abergement-Clémenciat"),
                        delegated -> assertThat(delegated).contains("01005", "01004 Ambérieu-en-Bugey"));
        assertThat(files.problems()).allMatch(problem -> problem.line() == 6 && !problem.isFatal());
    }

    @Test
    void anEstablishmentThatTheListLacksIsToldOnlyWhereThereIsAList() throws IOException {
        assertThat(files.codes()).isEmpty();
        files.write("territory/establishments.csv", """
                uai,name,commune,lat,lon
                0010016M,Lycée du Bugey,01004,45.96,5.35
                """);

        assertThat(files.problems())
                .extracting(problem -> problem.file() + ":" + problem.line() + " "
                        + problem.notice().code().name())
                .containsExactly(
                        "poles/essai/nord.yaml:9 ESTABLISHMENT_UNKNOWN",
                        "poles/essai/sud.yaml:9 ESTABLISHMENT_UNKNOWN");
    }

    @Test
    void aTerritoryMayBeAListOfEstablishmentsLessOthers() throws IOException {
        files.write("territory/establishments.csv", """
                uai,name,commune,lat,lon
                0010016M,Lycée du Bugey,01004,45.96,5.35
                0010001W,Collège de l'Abergement,01001,,
                """);
        String listed = "uai: [\"0010016M\", \"0010001W\"]\n  exclude: {uai: [\"0010001W\"]}";
        files.north(POLE.replace("communes: [\"01001\", \"01004\"]", listed));

        assertThat(files.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.notice().french()).contains("01001 L'Abergement"));

        files.north(POLE.replace("communes: [\"01001\", \"01004\"]", "uai: [\"0010032E\"]"));
        assertThat(files.codes()).contains("ZONE_UNKNOWN");
    }

    @Test
    void poleAsLargeAsTheAcademyIsTold() throws IOException {
        files.delete("poles/essai/sud.yaml");
        files.north(POLE.replace("communes: [\"01001\", \"01004\"]", "departments: [\"01\"]"));

        assertThat(files.codes()).containsExactly("POLE_IS_WHOLE_ACADEMY");
    }
}
