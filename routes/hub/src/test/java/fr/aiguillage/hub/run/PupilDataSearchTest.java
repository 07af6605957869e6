package fr.aiguillage.hub.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.ReadFeeds;
import fr.aiguillage.feeds.poll.FeedRoutes;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.feeds.AddFeed;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/**
 * A file of the mission locale with columns about young people, through the shipped feed: their values are searched in
 * everything that the hub keeps or says.
 */
@TestHub
class PupilDataSearchTest {

    private static final List<String> VALUES = List.of("Zkwytowicz", "Maëlysandre", "17/03/2009", "209031769123456");
    private static final String FILE = """
            code_structure;reference_offre;type_mouvement;type_offre;intitule;code_rome;siret;raison_sociale;adresse;\
            code_postal;commune_insee;ville;date_debut;date_fin;nb_places;description;contact;date_maj;nom;prenom;\
            date_naissance;nir
            69001;ML-1;C;PMSMP;Fleuriste;D1209;;Fleurs du Rhône;1 rue Exemple;69003;69383;Lyon;08/03/2027;12/03/2027;\
            plusieurs;Bouquets;;01/12/2026;Zkwytowicz;Maëlysandre;17/03/2009;209031769123456
            69001;ML-2;C;PMSMP;Trop de cellules;D1209;;Fleurs;1 rue;69003;69383;Lyon;08/03/2027;12/03/2027;1;x;;\
            01/12/2026;Zkwytowicz;Maëlysandre;17/03/2009;209031769123456;de trop
            69001;ML-3;C;;;;;;;;;;;;;;;;Zkwytowicz;Maëlysandre;17/03/2009;209031769123456
            """;

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private FeedRoutes polls;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Value("${aiguillage.data-dir}")
    private Path data;

    @TempDir
    private Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final FeedId feed = new FeedId("mission-locale-lyon");

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stop() throws Exception {
        root().detachAppender(log);
        polls.remove(feed);
    }

    @Test
    void noValueAboutAYoungPersonIsFoundAnywhereAndAnEventTellsOfTheFields() throws Exception {
        Files.write(folder.resolve("ML_69001_offres_20261201.csv"), FILE.getBytes(Charset.forName("windows-1252")));
        Files.createFile(folder.resolve("ML_69001_offres_20261201.csv.ok"));

        addFeed.add(definition());
        polls.runNow(feed);
        await().atMost(Duration.ofSeconds(60)).until(() -> concluded() == 3);

        assertThat(rowsOf("inbox")).contains("Fleuriste", "NOT_A_NUMBER");
        for (String value : VALUES) {
            assertThat(everyRow()).doesNotContain(value);
            assertThat(said()).doesNotContain(value);
            assertThat(get("/actuator/prometheus")).doesNotContain(value);
            assertThat(get("/api/v1/quarantine?feed=" + feed)).doesNotContain(value);
            assertThat(filesHolding(data, value)).isEmpty();
            assertThat(filesHolding(folder, value)).isEmpty();
        }
        assertThat(filesHolding(data, "Fleuriste"))
                .anyMatch(file -> file.toString().contains("journal"));
        assertThat(report())
                .containsExactly(
                        "ML_69001_offres_20261201.csv;3;REJECT;RECORD_UNREADABLE",
                        "ML_69001_offres_20261201.csv;4;REJECT;REQUIRED_MISSING",
                        "ML_69001_offres_20261201.csv;4;REJECT;SEAT_BLOCKS_UNUSABLE");
        assertThat(get("/api/v1/quarantine?feed=" + feed)).contains("RECORD_UNREADABLE", "REQUIRED_MISSING");
        assertThat(said())
                .contains("event=PUPIL_DATA_DROPPED feed=" + feed, "/date_naissance", "/nir", "/nom", "/prenom");
    }

    @Test
    void theSearchFindsWhatIsKept() throws Exception {
        jdbc.sql("CREATE TABLE IF NOT EXISTS search_proof (value text)").update();
        jdbc.sql("INSERT INTO search_proof VALUES ('Qvrandalou')").update();

        assertThat(everyRow()).contains("Qvrandalou");
        assertThat(filesHolding(data, "Qvrandalou")).isNotEmpty();
        jdbc.sql("DROP TABLE search_proof").update();
    }

    /** Where and by which rule, of what is told back to who dropped the file. */
    private List<String> report() throws IOException {
        Path reports = folder.resolve("rejets");
        await().until(() -> Files.isDirectory(reports) && reports.toFile().list().length == 1);
        try (Stream<Path> files = Files.list(reports)) {
            List<String> lines = Files.readAllLines(files.findFirst().orElseThrow());
            assertThat(lines.get(0)).endsWith("fichier;ligne;gravite;regle;champ;raison_et_remede");
            return lines.stream()
                    .skip(1)
                    .filter(line -> line.contains(";REJECT;"))
                    .map(line -> line.replaceAll("^((?:[^;]*;){3}[^;]*);.*", "$1"))
                    .distinct()
                    .toList();
        }
    }

    private long concluded() {
        return jdbc.sql("SELECT count(*) FROM inbox WHERE feed = ?")
                .param(feed.value())
                .query(Long.class)
                .single();
    }

    private FeedDefinition definition() {
        Map<String, String> environment = Map.of(
                "MISSION_LOCALE_FOLDER",
                folder.toString(),
                "MISSION_LOCALE_SETTLE",
                "1s",
                "MISSION_LOCALE_EVERY",
                "1s");
        return new ReadFeeds(environment::get, List.of())
                .read(Path.of("../../config")).feeds().stream()
                        .filter(each -> each.id().equals(feed))
                        .findFirst()
                        .orElseThrow();
    }

    private String said() {
        StringBuilder said = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(log.list)) {
            said.append(event.getFormattedMessage()).append(event.getKeyValuePairs());
            if (event.getThrowableProxy() != null) {
                said.append(event.getThrowableProxy().getMessage());
            }
        }
        return said.toString();
    }

    private String get(String path) {
        return String.valueOf(RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri(path)
                .retrieve()
                .body(String.class));
    }

    private String everyRow() {
        List<String> tables = jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list();
        StringBuilder all = new StringBuilder();
        tables.forEach(table -> all.append(rowsOf(table)));
        return all.toString();
    }

    private String rowsOf(String table) {
        return String.join(
                "\n",
                jdbc.sql("SELECT t::text FROM \"" + table + "\" t")
                        .query(String.class)
                        .list());
    }

    /** The broker's journal and the database's own files, byte by byte, in the encodings that they write. */
    private static List<Path> filesHolding(Path top, String value) throws IOException {
        List<String> forms = Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
                .map(charset -> new String(value.getBytes(charset), StandardCharsets.ISO_8859_1))
                .toList();
        List<Path> holding = new ArrayList<>();
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String bytes = bytesOf(file);
                if (forms.stream().anyMatch(bytes::contains)) {
                    holding.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return holding;
    }

    /** The database renames and removes files of its own while it runs. */
    private static String bytesOf(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
