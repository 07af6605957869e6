package fr.aiguillage.hub.flow;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.Sirets;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import fr.aiguillage.hub.store.LedgerStore;
import fr.aiguillage.hub.store.OutboxStore;
import fr.aiguillage.hub.store.PublicationRow;
import fr.aiguillage.hub.store.PublicationStore;
import fr.aiguillage.mocks.bank.BankSimulator;
import fr.aiguillage.mocks.http.Trouble;
import fr.aiguillage.mocks.onisep.OnisepSimulator;
import fr.aiguillage.mocks.poleemploi.Client;
import fr.aiguillage.mocks.poleemploi.PoleEmploiSimulator;
import fr.aiguillage.mocks.scenario.Communes;
import fr.aiguillage.mocks.scenario.Scenario;
import fr.aiguillage.mocks.scenario.ScenarioSettings;
import fr.aiguillage.mocks.uneleveunstage.Account;
import fr.aiguillage.mocks.uneleveunstage.UnEleveUnStageSimulator;
import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * A hub whose flows lead to simulated systems, started once for all the tests of flows. Each test ends what it published:
 * the systems show nothing when the next begins.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FlowsHub.WithFlows.class)
abstract class FlowsHub {

    static final Scenario OTHERS = new Scenario(new ScenarioSettings(20260302, 4, LocalDate.now()), Communes.builtIn());

    static final Account ACCOUNT = new Account("hub@example.fr", "secret-d-essai");

    static final OnisepSimulator MSEL = new OnisepSimulator(OTHERS, 0);

    static final UnEleveUnStageSimulator ELEVE = new UnEleveUnStageSimulator(OTHERS, ACCOUNT, 0);

    static final PoleEmploiSimulator FRANCE_TRAVAIL =
            new PoleEmploiSimulator(OTHERS, new Client("partenaire", ACCOUNT.password()), 0);

    private static final String BANK = "banque-cercle";

    static final Path DEPOSITS = folder();

    static final BankSimulator DEPOSIT_BANK = bank();

    private static BankSimulator bank() {
        try {
            return new BankSimulator(OTHERS, 0, ACCOUNT.password());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("deposits");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The test's own flows beside the shipped mappings. */
    static final class WithFlows extends TestHub.Folders {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            super.initialize(context);
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    closeSystems();
                }
            });
            Path config = Path.of(context.getEnvironment().getRequiredProperty("aiguillage.config-dir"));
            Path shipped = Path.of("..", "..", "config").toAbsolutePath().normalize();
            try {
                Files.createSymbolicLink(config.resolve("mappings"), shipped.resolve("mappings"));
                Files.createSymbolicLink(config.resolve("codes"), shipped.resolve("codes"));
                Files.writeString(
                        config.resolve("flows.yaml"),
                        flows().formatted(
                                                MSEL.api().url() + "/api/v1",
                                                ELEVE.base(),
                                                config.resolve("password"),
                                                DEPOSITS)
                                + shippedBank(shipped, config.resolve("password"))
                                + shippedDeposit(shipped, config.resolve("password")));
                Files.createSymbolicLink(config.resolve("columns"), shipped.resolve("columns"));
                Path feeds = Files.createDirectory(config.resolve("feeds"));
                Path password = Files.writeString(config.resolve("password"), ACCOUNT.password());
                feed(
                        shipped,
                        feeds,
                        "onisep-lyon",
                        "${env:ONISEP_URL",
                        MSEL.offers().toString());
                feed(
                        shipped,
                        feeds,
                        "un-eleve-un-stage",
                        "${env:UN_ELEVE_UN_STAGE_URL",
                        ELEVE.base().toString());
                Path eleve = feeds.resolve("un-eleve-un-stage.yaml");
                Files.writeString(
                        eleve,
                        Files.readString(eleve)
                                .replace("${env:UN_ELEVE_UN_STAGE_PASSWORD}", "${file:" + password + "}")
                                .replaceAll("\\$\\{env:UN_ELEVE_UN_STAGE_EMAIL[^}]*}", ACCOUNT.email()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource("patience", Map.of("aiguillage.delivery.longest-backoff", "300ms")));
        }
    }

    /** The shipped target of the bank, for the simulator. */
    private static String shippedBank(Path shipped, Path password) throws IOException {
        String text = Files.readString(shipped.resolve("flows.yaml"));
        int begin = text.indexOf("  - system: banque-lyon\n");
        return text.substring(begin, text.indexOf("  - system: ", begin + 1))
                .replace("${env:BANQUE_LYON_URL}", DEPOSIT_BANK.url())
                .replace("${env:BANQUE_LYON_DEPOSIT_USER}", BankSimulator.DEPOSITOR)
                .replace("${env:BANQUE_LYON_DEPOSIT_PASSWORD}", "${file:" + password + "}");
    }

    /** The shipped target of France Travail, for the simulator and every second. */
    private static String shippedDeposit(Path shipped, Path password) throws IOException {
        String text = Files.readString(shipped.resolve("flows.yaml"));
        int begin = text.indexOf("  - system: pole-emploi ");
        return text.substring(begin, text.indexOf("  - system: ", begin + 1))
                .replace("${env:POLE_EMPLOI_DEPOT}", DEPOSITS.toString())
                .replace(
                        "${env:POLE_EMPLOI_DEPOT_URL}", FRANCE_TRAVAIL.deposit().toString())
                .replace("${env:POLE_EMPLOI_DEPOT_LOGIN}", "partenaire")
                .replace("${env:POLE_EMPLOI_DEPOT_PASSWORD}", "${file:" + password + "}")
                .replace("${env:POLE_EMPLOI_DEPOT_FLUX}", "AIGUILLAGE")
                .replace("every: 24h", "every: 1s");
    }

    /** The shipped profile, with the simulator's address and a poll every two seconds. */
    private static void feed(Path shipped, Path feeds, String name, String variable, String url) throws IOException {
        String text = Files.readString(shipped.resolve("feeds/" + name + ".yaml"));
        Files.writeString(
                feeds.resolve(name + ".yaml"),
                text.replaceAll(Pattern.quote(variable) + "[^}]*}", url)
                        .replaceAll("\\$\\{env:[A-Z_]*ENABLED[^}]*}", "true")
                        .replaceAll("\\$\\{env:[A-Z_]*EVERY[^}]*}", "2s"));
    }

    private static String flows() throws IOException {
        try (InputStream text = FlowsHub.class.getResourceAsStream("/flows/full-circle.yaml")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void closeSystems() {
        try {
            MSEL.close();
            ELEVE.close();
            FRANCE_TRAVAIL.close();
            DEPOSIT_BANK.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Autowired
    AddFeed addFeed;

    @Autowired
    ConnectionFactory connections;

    @Autowired
    OutboxStore outbox;

    @Autowired
    LedgerStore ledger;

    @Autowired
    PublicationStore publications;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Partner bank;

    @BeforeEach
    void join() throws Exception {
        MSEL.api().bring(Trouble.NONE);
        ELEVE.api().bring(Trouble.NONE);
        FRANCE_TRAVAIL.api().bring(Trouble.NONE);
        drained();
        bank = Partner.join(addFeed, connections, BANK, null);
    }

    PublicationRow published(String system, UUID hubId) {
        return publications.find(system, hubId).orElseThrow();
    }

    /** Movement and title of each line, in order. */
    static List<String> csv() throws IOException {
        return lines("offres.csv").stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(cells -> cells[1] + " " + cells[2])
                .sorted()
                .toList();
    }

    static List<String> lines(String file) throws IOException {
        Path path = DEPOSITS.resolve(file);
        return Files.exists(path)
                ? new String(
                                Files.readAllBytes(path),
                                file.endsWith("csv") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                : List.of();
    }

    /** Each opportunity has an employer of its own: alike offers of one employer would be merged across the tests. */
    static OfferJson offer(String remoteId, String title, long version) {
        OfferJson offer = OfferJson.offer(remoteId)
                .title(title)
                .host(Sirets.of(Math.floorMod(remoteId.hashCode(), 1_000_000)), "Atelier " + remoteId)
                .kind("OBSERVATION_SEQUENCE")
                .version(version)
                .with("diffusionScope", "PUBLIC_PLATFORMS")
                .with("naf", "53.10Z");
        ObjectNode document = offer.live();
        ((ObjectNode) document.path("seatBlocks").get(0)).putArray("levels").add("TROISIEME");
        ((ObjectNode) document.path("place")).put("postcode", "01500").put("city", "Ambérieu-en-Bugey");
        document.putObject("contact").put("functionalEmail", "stages@bank.example");
        document.putObject("inclusion").put("openToReentry", "YES");
        return offer;
    }

    String status(UUID hubId) {
        return jdbc.sql("SELECT status FROM offer WHERE hub_id = :id")
                .param("id", hubId)
                .query(String.class)
                .single();
    }

    static List<String> shown(List<ObjectNode> offers, String field) {
        return offers.stream().map(offer -> offer.path(field).asText()).toList();
    }

    long echoes(String feed) {
        return ledger.all().getOrDefault(feed, Map.of()).getOrDefault("ECHO", 0L);
    }

    void drained() {
        until(() -> outbox.waiting() == 0);
    }

    static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60)).until(condition);
    }
}
