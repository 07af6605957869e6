package fr.aiguillage.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator audits a bank that is a file: what it holds twice. */
class MatchCommandTest {

    private static final Path SHIPPED =
            Path.of("..", "..", "config").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void configure() throws IOException {
        Files.createDirectories(folder.resolve("config/feeds"));
        Files.createDirectories(folder.resolve("config/mappings"));
        Files.createDirectories(folder.resolve("drop"));
        Files.writeString(folder.resolve("config/mappings/chamber.jslt"), """
                if (.numero == "skip") { "filtered": "NOT_FOR_PUPILS" } else {
                  "source": { "remoteId": .numero },
                  "title": .intitule,
                  "seatBlocks": [{ "kind": "PFMP", "seats": 1, "weeks": [.semaine] }],
                  "host": { "legalName": .entreprise, "siret": .siret },
                  "place": { "inseeCode": .commune, "precision": "COMMUNE" }
                }
                """);
        Files.writeString(folder.resolve("config/feeds/chamber.yaml"), """
                feed: chamber
                system: chamber
                label: Chamber
                source:
                  kind: file
                  directory: %s
                  include: "*.csv"
                  format: {kind: csv, delimiter: ";"}
                schedule:
                  every: 1d
                mapping: mappings/chamber.jslt
                snapshot: full
                diffusion-scope: ACADEMY
                """.formatted(folder.resolve("drop")));
    }

    @Test
    void theInputGoesThroughTheFeedsMapping() throws IOException {
        Path bank = Files.writeString(folder.resolve("bank.csv"), """
                numero;intitule;entreprise;commune;semaine;siret
                A-1;Aide boulanger pâtissier;Fournil des Quatre Vents;01004;2027-W10;90000000100017
                A-2;Couture;Atelier du Fil;01053;2027-W12;
                A-3;Aide boulanger pâtissier (H/F);FOURNIL DES QUATRE VENTS SARL;01004;2027-W10;90000000100017
                A-4;Aide boulanger pâtissier;Fournil des Quatre Vents;01004;2027-W20;
                skip;Autre;Fournil;01004;2027-W10;
                A-5;;Fournil;01004;2027-W10;
                """);

        int code = run("--feed", "chamber", "--input", bank.toString());

        assertThat(code).as("a record was refused").isEqualTo(1);
        assertThat(lines("clusters.csv"))
                .containsExactlyInAnyOrder("record,cluster", "A-1,A-1", "A-3,A-1", "A-2,A-2", "A-4,A-4");
        assertThat(lines("edges.csv"))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("A-1,A-3,") && line.contains(",merged,"));
        assertThat(out.toString())
                .contains("bank.csv:7  REFUSED", "REQUIRED_MISSING /title")
                .contains("4 records (1 unreadable, 1 filtered, 0 doubled), 3 clusters, 1 pairs merged");
    }

    @Test
    void whatARecordSaysLastStandsAsInTheHub() throws IOException {
        Path bank = bank("""
                A-1;Couture;Atelier du Fil;01053;2027-W12
                A-2;Aide boulanger pâtissier;Fournil des Quatre Vents;01004;2027-W10
                A-1;Aide boulanger pâtissier;Fournil des Quatre Vents;01004;2027-W10
                """);

        assertThat(run("--feed", "chamber", "--input", bank.toString())).isZero();

        assertThat(lines("clusters.csv")).containsExactlyInAnyOrder("record,cluster", "A-1,A-1", "A-2,A-1");
        assertThat(out.toString()).contains("2 records (0 unreadable, 0 filtered, 1 doubled)");
    }

    @Test
    void aFileWithoutAFeedIsReadByTheModelsOwnColumns() throws IOException {
        Path records = Files.writeString(folder.resolve("records.csv"), """
                id,title,employer,commune,weeks
                1,Aide boulanger pâtissier,Fournil des Quatre Vents,01004,2027-W10
                2,Aide boulanger pâtissier,Fournil des Quatre Vents,01004,2027-W10
                """);

        assertThat(run("--input", records.toString())).isZero();

        assertThat(lines("clusters.csv")).containsExactlyInAnyOrder("record,cluster", "1,1", "2,1");
    }

    @Test
    void progressIsToldWhileAFileIsRead() throws IOException {
        Path bank = bank(IntStream.range(0, 10_001)
                .mapToObj(i -> "N-%1$d;Poste%1$d;Maison%1$d;%2$d;2027-W10\n".formatted(i, 10_000 + i))
                .collect(Collectors.joining()));

        run("--feed", "chamber", "--input", bank.toString());

        assertThat(err.toString().lines())
                .containsSubsequence(
                        "read / lus 10000", "matched / rapprochés 10000 / 10001", "matched / rapprochés 10001 / 10001");
    }

    @Test
    void aFeedThatIsNotDeclaredIsToldOf() throws IOException {
        assertThat(run("--feed", "nobody", "--input", bank("").toString())).isEqualTo(2);

        assertThat(err.toString()).contains("nobody", "try nobody");
    }

    private Path bank(String rows) throws IOException {
        return Files.writeString(folder.resolve("bank.csv"), "numero;intitule;entreprise;commune;semaine\n" + rows);
    }

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of(
                "match",
                "--config",
                folder.resolve("config").toString(),
                "--model",
                SHIPPED.resolve("rules/matching.yaml").toString(),
                "--out",
                folder.resolve("result").toString()));
        all.addAll(List.of(args));
        return AiguillageCommand.execute(
                new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve("result").resolve(file));
    }
}
