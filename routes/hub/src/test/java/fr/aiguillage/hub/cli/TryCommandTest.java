package fr.aiguillage.hub.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.zaxxer.hikari.HikariDataSource;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.run.PolledSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hub lends its database; the command itself runs beside it. */
@TestHub
class TryCommandTest {

    private static final Path SHIPPED =
            Path.of("..", "..", "config").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Autowired
    private HikariDataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext hub;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void configure() throws IOException {
        Files.createDirectories(folder.resolve("config/feeds"));
        Files.createDirectories(folder.resolve("config/mappings"));
        Files.createDirectories(folder.resolve("config/codes"));
        Files.createDirectories(folder.resolve("drop"));
        for (String part : List.of("poles", "territory", "rules")) {
            Files.createSymbolicLink(folder.resolve("config").resolve(part), SHIPPED.resolve(part));
        }
        Files.writeString(folder.resolve("config/mappings/chamber.jslt"), """
                if (.numero == "skip") { "filtered": "NOT_FOR_PUPILS" } else {
                  "source": { "remoteId": .numero },
                  "title": .intitule,
                  "seatBlocks": [{ "kind": code("kinds", .nature, "PFMP"), "seats": 1, "weeks": ["2027-W10"] }],
                  "host": { "legalName": .entreprise },
                  "place": { "inseeCode": .commune, "precision": "COMMUNE" }
                }
                """);
        Files.writeString(folder.resolve("config/codes/kinds.csv"), "code;valeur\nCDI;OUT_OF_SCOPE\n");
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
                codes: {kinds: codes/kinds.csv}
                snapshot: full
                diffusion-scope: ACADEMY
                """.formatted(folder.resolve("drop")));
        Files.writeString(folder.resolve("drop/offres.csv"), """
                numero;intitule;entreprise;commune;nature;nir
                A-1;Boulangerie;Fournil;01004;;199019912345678
                A-2;;Fournil;01004;;
                skip;Autre;Fournil;01004;;
                A-3;Loin;Fournil;99999;Stage;
                A-4;Vendeur;Fournil;01004;CDI;
                """);
    }

    @Test
    void showsWhatEachRecordWouldBecomeAndWhy() {
        assertThat(run("try", "chamber", "--live", "20", "--lang", "en")).isEqualTo(1);

        assertThat(out.toString())
                .contains("offres.csv:2  OFFER  A-1  « Boulangerie »")
                .containsPattern("pôle [a-z-]+ {2}COMMUNE_BY_CODE")
                .contains("offres.csv:3  REFUSED  A-2", "REQUIRED_MISSING /title")
                .contains("    PFMP 2027-W10 × 1", "    Fournil · 01004")
                .contains("FILTERED", "NOT_FOR_PUPILS", "KIND_OUT_OF_SCOPE")
                .contains("Codes that the tables do not know:", "kinds  Stage  (1)")
                .contains("(triage)")
                .contains("100 %  /title")
                .contains("Matching skipped")
                .contains("5 record(s): 2 offer(s), 2 left out, 1 refused. Nothing was written.");
    }

    @Test
    void showsNoPupilData() {
        run("try", "chamber", "--live", "20");

        assertThat(out.toString()).contains("PUPIL_DATA_FIELD").doesNotContain("199019912345678");
    }

    @Test
    void writesNothing() throws IOException {
        Map<String, String> before = tree();
        List<String> rows = rows();

        run("try", "chamber", "--live", "20");
        run("try", "chamber", "--sample", folder.resolve("drop/offres.csv").toString());
        runWithDatabase("--live", "20");

        assertThat(tree()).isEqualTo(before);
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void comparesWithWhatTheHubHolds() throws Exception {
        PolledSource held = PolledSource.full(hub);
        held.brings(OfferJson.offer("h"));
        String system = held.feed().value();
        Path feed = folder.resolve("config/feeds/chamber.yaml");
        Files.writeString(feed, Files.readString(feed).replace("system: chamber", "system: " + system));
        Path offers = folder.resolve("drop/offres.csv");
        Files.writeString(offers, Files.readString(offers).replace("A-1", "h"));

        runWithDatabase("--live", "20");

        assertThat(out.toString()).contains("CHANGED LIVE", "NEW").doesNotContain("Matching skipped");
    }

    @Test
    void aSampleStandsInForTheSource() throws IOException {
        Path sample = Files.writeString(folder.resolve("one.csv"), "numero;intitule;entreprise;commune\n7;T;E;01004\n");

        assertThat(run("try", "chamber", "--sample", sample.toString(), "--lang", "fr"))
                .isZero();

        assertThat(out.toString()).contains("1 enregistrement(s) : 1 offre(s)").doesNotContain("Nothing");
    }

    @Test
    void liveReadsAnHttpSourceNoFurtherThanAsked() throws IOException {
        WireMockServer server = new WireMockServer(options().dynamicPort());
        server.start();
        try {
            server.stubFor(get(urlPathEqualTo("/offers"))
                    .willReturn(okJson("[{\"numero\":1},{\"numero\":2},{\"numero\":3}]")));
            Path feed = folder.resolve("config/feeds/chamber.yaml");
            String yaml = Files.readString(feed);
            String source = "  kind: http\n  url: http://localhost:" + server.port()
                    + "/offers\n  format: {kind: json, record-path: \"\"}\n";
            Files.writeString(
                    feed,
                    yaml.substring(0, yaml.indexOf("  kind: file"))
                            + source
                            + yaml.substring(yaml.indexOf("schedule:")));

            run("try", "chamber", "--live", "2", "--lang", "en");

            assertThat(out.toString()).contains("2 record(s)").doesNotContain("could not be read");
            assertThat(run("try", "chamber", "--connect")).isZero();
        } finally {
            server.stop();
        }
    }

    @Test
    void connectTellsThatASourceIsAway() throws IOException {
        Files.delete(folder.resolve("drop/offres.csv"));

        assertThat(run("try", "chamber", "--connect", "--lang", "en")).isEqualTo(1);

        assertThat(out.toString()).contains("The source could not be read: no file *.csv");
    }

    @Test
    void withoutADepthTheFilesAloneAreChecked() throws IOException {
        assertThat(run("try", "chamber")).isZero();
        Files.writeString(folder.resolve("config/mappings/chamber.jslt"), "{ ");

        assertThat(run("try", "chamber")).isEqualTo(1);

        assertThat(out.toString()).contains("MAPPING_INVALID");
    }

    @Test
    void aWrongCommandEndsWithTwo() {
        assertThat(run("try")).isEqualTo(2);
        assertThat(run("try", "chamber", "--live", "3", "--connect")).isEqualTo(2);
        assertThat(run("try", "chamber", "--sample", "absent.csv")).isEqualTo(2);
        assertThat(run("try", "nobody")).isEqualTo(1);
    }

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--config", folder.resolve("config").toString()));
        return AiguillageCommand.execute(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    }

    private void runWithDatabase(String... depth) throws IOException {
        Path password =
                Files.writeString(Files.createTempFile("password", ".txt"), String.valueOf(database.getPassword()));
        List<String> args = new ArrayList<>(List.of("try", "chamber"));
        args.addAll(List.of(depth));
        args.addAll(List.of("--database", database.getJdbcUrl()));
        args.addAll(List.of("--database-user", database.getUsername()));
        args.addAll(List.of("--database-password", "${file:" + password + "}"));
        run(args.toArray(String[]::new));
        Files.delete(password);
    }

    private Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                tree.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return tree;
    }

    private List<String> rows() {
        return Stream.of("inbox", "record", "offer", "outbox", "feed_run", "quarantine", "feed_field", "journal")
                .map(table -> table + " "
                        + jdbc.sql("SELECT count(*) FROM " + table)
                                .query(Long.class)
                                .single())
                .toList();
    }
}
