package fr.aiguillage.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String GOOD = """
            feed: partner
            system: cci
            label: CCI
            source: {kind: queue, user: cci, password: "${env:AIGUILLAGE_NO_SUCH_SECRET}"}
            diffusion-scope: OPEN
            """;

    private static final Path SHIPPED = Path.of("../../config");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeGoodFolder() throws IOException {
        copy("territory");
        copy("poles");
        Files.createDirectories(folder.resolve("feeds"));
        Files.writeString(folder.resolve("feeds/partner.yaml"), GOOD);
    }

    @Test
    void shippedConfigurationIsGood() {
        assertThat(run("check", SHIPPED.toString())).as(out.toString()).isZero();
    }

    @Test
    void goodFolderEndsWithZeroAndKeepsItsWarnings() {
        assertThat(run("check", folder.toString())).as(out.toString()).isZero();
        assertThat(out.toString()).contains("WARN SECRET_UNSET /source/password", "0 erreur(s), 1 avertissement(s)");
    }

    @Test
    void badFolderEndsWithOneAndTellsFileLineRuleAndRemedyInBothLanguages() throws IOException {
        Path bad = Files.writeString(
                folder.resolve("feeds/bad.yaml"),
                GOOD.replace("feed: partner", "feed: bad").replace("OPEN", "WORLD"));

        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains(bad + ":5: ERROR VALUE_NOT_IN_LIST /diffusion-scope")
                .contains("Choisissez parmi", "Choose one of");
    }

    @Test
    void sharingWithAPoleOfNoMapOrAHeadCountTwiceIsRefusedAtItsLine() throws IOException {
        Files.writeString(folder.resolve("sharing.yaml"), """
                enabled: false
                needs:
                  - {pole: lyon-est, levels: [CAP], headcount: 10}
                  - {pole: lyon-est, levels: [CAP], headcount: 12}
                  - {pole: lion-est, headcount: 10}
                """);

        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("sharing.yaml:4: ERROR SHARING_NEED_TWICE /needs/1")
                .contains("sharing.yaml:5: ERROR SHARING_POLE_UNKNOWN /needs/2/pole");
    }

    @Test
    void oneLanguageCanBeChosen() {
        run("check", "--lang", "fr", folder.toString());

        assertThat(out.toString()).contains("avertissement").doesNotContain("warning");
    }

    @Test
    void folderThatDoesNotExistIsAWrongCommand() {
        assertThat(run("check", folder.resolve("absent").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("introuvable", "no such folder");
    }

    @Test
    void helpSpeaksBothLanguages() {
        assertThat(run("check", "--help")).isZero();
        assertThat(out.toString()).contains("Vérifie un dossier", "Checks a configuration folder");
    }

    @Test
    void unknownCommandIsRefused() {
        assertThat(run("chekc")).isEqualTo(2);
    }

    private void copy(String part) throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED.resolve(part))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(SHIPPED.relativize(file)));
            }
        }
    }

    private int run(String... args) {
        return AiguillageCommand.execute(new PrintWriter(out), new PrintWriter(err), args);
    }
}
