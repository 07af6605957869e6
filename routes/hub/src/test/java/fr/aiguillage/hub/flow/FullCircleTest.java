package fr.aiguillage.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.core.flow.DecideFlows;
import fr.aiguillage.feeds.out.SystemTarget;
import fr.aiguillage.feeds.out.TargetRefusal;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.Sirets;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.api.AdminApi;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import fr.aiguillage.hub.ledger.ReadBooks;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.matching.ReadPresent;
import fr.aiguillage.hub.store.AcknowledgementStore;
import fr.aiguillage.hub.store.EchoStore;
import fr.aiguillage.hub.store.FollowedFlows;
import fr.aiguillage.hub.store.HeldPublications;
import fr.aiguillage.hub.store.LedgerStore;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.OutboxRow;
import fr.aiguillage.hub.store.OutboxStore;
import fr.aiguillage.hub.store.PublicationParts;
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
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** An offer of the bank goes out to two platforms and comes back from both, through good and bad days. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FullCircleTest.WithFlows.class)
@TestMethodOrder(OrderAnnotation.class)
class FullCircleTest {

    private static final Scenario OTHERS =
            new Scenario(new ScenarioSettings(20260302, 4, LocalDate.now()), Communes.builtIn());
    private static final Account ACCOUNT = new Account("hub@example.fr", "secret-d-essai");
    private static final OnisepSimulator MSEL = new OnisepSimulator(OTHERS, 0);
    private static final UnEleveUnStageSimulator ELEVE = new UnEleveUnStageSimulator(OTHERS, ACCOUNT, 0);
    private static final PoleEmploiSimulator FRANCE_TRAVAIL =
            new PoleEmploiSimulator(OTHERS, new Client("partenaire", ACCOUNT.password()), 0);
    private static final String BANK = "banque-cercle";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DEPOSITS = folder();
    private static final BankSimulator DEPOSIT_BANK = bank();

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
            Path config = Path.of(context.getEnvironment().getRequiredProperty("aiguillage.config-dir"));
            Path shipped = Path.of("..", "..", "config").toAbsolutePath().normalize();
            try {
                Files.createSymbolicLink(config.resolve("mappings"), shipped.resolve("mappings"));
                Files.createSymbolicLink(config.resolve("codes"), shipped.resolve("codes"));
                Files.writeString(
                        config.resolve("flows.yaml"),
                        FLOWS.formatted(
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

    private static final String FLOWS = """
            hub: aiguillage
            page: https://stages.example/offres/{id}
            flows:
              - {id: msel, from: [banque-cercle], to: mon-stage-en-ligne}
              - id: eleve
                from: [banque-cercle]
                to: un-eleve-un-stage
                when: {kinds: [OBSERVATION_SEQUENCE], departments: ["01"]}
              - {id: depot, from: [banque-voisine], to: banque-lyon}
              - {id: tableur, from: [banque-fichier], to: banque-csv}
              - {id: depose, from: [banque-deposee], to: pole-emploi}
              - {id: ouvert, from: [banque-fichier], to: json-canonique, consent: OPEN}
            targets:
              - system: mon-stage-en-ligne
                mapping: mappings/out/mon-stage-en-ligne.jslt
                http:
                  url: %s
                  create: {method: POST, path: /offres}
                  update: {method: PUT, path: "/offres/{id}"}
                  withdraw: {method: DELETE, path: "/offres/{id}"}
                  id: /reference
                  link: /lien
                  shown: {path: /offres, list: /offres, id: /reference, page: page, total: /total}
              - system: un-eleve-un-stage
                mapping: mappings/out/un-eleve-un-stage.jslt
                codes: {secteurs: codes/secteurs-1eleve1stage.csv}
                http:
                  url: %s
                  login: {path: /auth/login, body: {email: hub@example.fr, password: "${file:%s}"}, token: /token}
                  create: {method: POST, path: /internship_offers}
                  update: {method: PATCH, path: "/internship_offers/{id}"}
                  withdraw: {method: DELETE, path: "/internship_offers/{id}"}
                  keeps-deleted-names: true
                  shown: {path: /internship_offers, list: /internshipOffers, id: /remote_id, page: page,
                    total: /pagination/totalInternshipOffers}
              - system: banque-csv
                mapping: mappings/out/banque.jslt
                file:
                  folder: %s
                  name: offres.csv
                  format: csv
                  columns: columns/banque-depot.csv
                  encoding: windows-1252
                  every: 1s
                  endings: true
              - system: json-canonique
                file: {folder: "%<s", name: offres.jsonl, format: json-lines, every: 1s}
            """;

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private FollowedFlows followed;

    @Autowired
    private OfferStore offers;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private OutboxStore outbox;

    @Autowired
    private LedgerStore ledger;

    @Autowired
    private ReadBooks books;

    @Autowired
    private PublicationStore publications;

    @Autowired
    private AcknowledgementStore acknowledgements;

    @Autowired
    private PublicationParts parts;

    @Autowired
    private EchoStore echoes;

    @Autowired
    private HeldPublications held;

    @Autowired
    private DecideFlows flows;

    @Autowired
    private FlowsFile flowsFile;

    @Autowired
    private PublishOffers publish;

    @Autowired
    private ReadPresent present;

    @Autowired
    private OneWriter writer;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private OutboxSignal signal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RenewFiles renewFiles;

    @LocalServerPort
    private int port;

    private Partner bank;

    @BeforeEach
    void join() throws Exception {
        MSEL.api().bring(Trouble.NONE);
        ELEVE.api().bring(Trouble.NONE);
        FRANCE_TRAVAIL.api().bring(Trouble.NONE);
        drained();
        bank = Partner.join(addFeed, connections, BANK, null);
    }

    @AfterAll
    static void close() throws IOException {
        MSEL.close();
        ELEVE.close();
        FRANCE_TRAVAIL.close();
        DEPOSIT_BANK.close();
    }

    @Test
    void anOfferGoesRoundThroughGoodAndBadDays() throws Exception {
        MSEL.api().bring(Trouble.DROPPED);
        UUID hubId = UUID.fromString(bank.send(bank.upsert(offer("b1", "Découverte de la menuiserie", 1)))
                .get(0)
                .path("hubId")
                .asText());
        until(() -> MSEL.depositsCreated() == 1 && ELEVE.created() == 1);
        MSEL.api().bring(Trouble.NONE);
        drained();
        assertThat(MSEL.depositsCreated()).isEqualTo(1);
        assertThat(shown(MSEL.deposited(), "intitule")).containsExactly("Découverte de la menuiserie");
        assertThat(ELEVE.published())
                .extracting(offer -> offer.path("remote_id").asText())
                .containsExactly(hubId.toString());
        assertThat(List.of(MSEL.deposited(), ELEVE.published()).toString())
                .doesNotContainIgnoringCase("reentry")
                .doesNotContain("stages@bank.example");

        until(() -> echoes("onisep-lyon") > 0 && echoes("un-eleve-un-stage") > 0);
        assertThat(copies()).isEqualTo(1);

        MSEL.api().bring(Trouble.UNAVAILABLE);
        bank.send(bank.upsert(offer("b1", "Découverte de l'ébénisterie", 2)));
        until(() -> shown(ELEVE.published(), "title").equals(List.of("Découverte de l'ébénisterie")));
        assertThat(shown(MSEL.deposited(), "intitule")).containsExactly("Découverte de la menuiserie");
        ELEVE.api().bring(Trouble.UNAVAILABLE);
        bank.send(bank.upsert(offer("b1", "Découverte du bois", 3)));
        MSEL.api().bring(Trouble.NONE);
        until(() -> shown(MSEL.deposited(), "intitule").equals(List.of("Découverte du bois")));
        ELEVE.api().bring(Trouble.NONE);
        until(() -> shown(ELEVE.published(), "title").equals(List.of("Découverte du bois")));

        bank.send(bank.fill(offer("b1", "Découverte du bois", 4)));
        until(() -> MSEL.deposited().isEmpty() && ELEVE.published().isEmpty());
        drained();
        long runs = goodRuns();
        until(() -> goodRuns() > runs + 2);

        assertThat(MSEL.depositsCreated()).isEqualTo(1);
        assertThat(ELEVE.created()).isEqualTo(1);
        assertThat(copies()).isEqualTo(1);
        assertThat(status(hubId)).isEqualTo("FILLED");
        assertThat(publications.list(null, 10))
                .filteredOn(row -> row.hubId().equals(hubId))
                .hasSize(2)
                .noneMatch(PublicationRow::shown)
                .noneMatch(PublicationRow::wanted);
        until(() -> books.read().balanced());
    }

    @Test
    void nothingFlowsWithoutTheHostsConsentNorFromASystemThatNoFlowNames() throws Exception {
        OfferJson narrow = offer("b2", "Portée réduite", 1).with("diffusionScope", "ACADEMY");
        bank.send(bank.upsert(narrow));
        Partner stranger = Partner.join(addFeed, connections, "inconnu", null);
        stranger.send(stranger.upsert(offer("x", "D'ailleurs", 1)));

        assertThat(jdbc.sql("SELECT count(*) FROM publication p JOIN record r USING (hub_id)"
                                + " WHERE r.remote_id IN ('b2', 'x')")
                        .query(Long.class)
                        .single())
                .isZero();
        bank.send(bank.withdraw(narrow.version(2)));
        stranger.send(stranger.withdraw(offer("x", "D'ailleurs", 2)));
    }

    @Test
    void whatASystemCannotShowIsRefusedWithItsReasonAndStopsNothing() throws Exception {
        OfferJson noWeeks = offer("b3", "Sans semaine", 1);
        ((ObjectNode) noWeeks.live().path("seatBlocks").get(0)).remove("weeks");
        UUID hubId = UUID.fromString(
                bank.send(bank.upsert(noWeeks)).get(0).path("hubId").asText());
        drained();

        assertThat(acknowledgements.list(hubId, "REFUSED", 10))
                .singleElement()
                .satisfies(answer -> assertThat(answer.reason()).isEqualTo("aucune semaine"));
        bank.send(bank.withdraw(noWeeks.version(2)));
        drained();
    }

    @Test
    void anotherHubThatHandsOurOfferBackIsRecognisedByTheOriginChain() throws Exception {
        OfferJson own = offer("b4", "Tour du monde", 1).with("diffusionScope", "ACADEMY");
        String hubId = bank.send(bank.upsert(own)).get(0).path("hubId").asText();
        Partner otherHub = Partner.join(addFeed, connections, "autre-hub", null);
        OfferJson back = offer("de-loin", "Tour du monde", 1);
        back.live().putArray("originChain").add("aiguillage:" + hubId).add("autre-hub:42");

        otherHub.send(otherHub.upsert(back));

        assertThat(echoes("autre-hub")).isEqualTo(1);
        bank.send(bank.withdraw(own.version(2)));
    }

    @Test
    void aFileHoldsAllOffersOfItsSystemAndTellsAnEndingOnce() throws Exception {
        Partner files = Partner.join(addFeed, connections, "banque-fichier", null);
        OfferJson kept = offer("f1", "Découvrir le vitrail", 1)
                .with("diffusionScope", "OPEN")
                .with("description", "Le four ☃");
        files.send(files.upsert(kept));
        until(() -> csv().equals(List.of("C Découvrir le vitrail")));
        files.send(files.upsert(offer("f2", "Découvrir l'émail", 1)));
        until(() -> csv().equals(List.of("C Découvrir l'émail", "M Découvrir le vitrail")));

        files.send(files.upsert(offer("f1", "Découvrir le vitrail", 2).with("diffusionScope", "ACADEMY")));
        until(() -> csv().equals(List.of("M Découvrir l'émail", "S Découvrir le vitrail")));
        until(() -> lines("offres.jsonl").isEmpty());

        files.send(files.upsert(kept.version(3)));
        until(() -> csv().equals(List.of("C Découvrir le vitrail", "M Découvrir l'émail")));
        until(() -> lines("offres.jsonl").size() == 1);
        assertThat(lines("offres.jsonl"))
                .singleElement()
                .asString()
                .contains("Découvrir le vitrail", "\"aiguillage:")
                .doesNotContain("stages@bank.example");
        assertThat(publications.list("banque-csv", 100))
                .filteredOn(PublicationRow::wanted)
                .hasSize(2)
                .allMatch(PublicationRow::shown);
        assertThat(publications.list("banque-csv", 10))
                .extracting(PublicationRow::refusal)
                .filteredOn(Objects::nonNull)
                .singleElement()
                .asString()
                .startsWith("CHARACTER_REPLACED « description » contient ☃, que l'encodage windows-1252");

        files.send(files.withdraw(kept.version(4)));
        until(() -> csv().equals(List.of("M Découvrir l'émail", "S Découvrir le vitrail")));
        files.send(files.withdraw(offer("f2", "Découvrir l'émail", 2)));
        until(() -> csv().equals(List.of("S Découvrir l'émail")));
    }

    @Test
    void aDepositCountsOnceItIsTakenAndIsRenewedBeforeItsPublicationEnds() throws Exception {
        FRANCE_TRAVAIL.api().bring(Trouble.UNAVAILABLE);
        Partner crafts = Partner.join(addFeed, connections, "banque-deposee", null);
        crafts.send(crafts.upsert(offer("d1", "Découvrir la dorure", 1)));
        until(() -> lines("offres-aiguillage.csv").size() == 2);
        assertThat(publications.list("pole-emploi", 10)).singleElement().matches(row -> !row.shown());

        FRANCE_TRAVAIL.api().bring(Trouble.NONE);
        until(() -> FRANCE_TRAVAIL.deposits().size() == 1);
        drained();
        assertThat(publications.list("pole-emploi", 10)).singleElement().matches(PublicationRow::shown);
        renewFiles.renew();
        assertThat(outbox.waiting()).isZero();

        Files.setLastModifiedTime(
                DEPOSITS.resolve("offres-aiguillage.csv"),
                FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        renewFiles.renew();
        until(() -> FRANCE_TRAVAIL.deposits().size() == 2);
        drained();

        crafts.send(crafts.withdraw(offer("d1", "Découvrir la dorure", 2)));
        until(() -> FRANCE_TRAVAIL.deposits().size() == 3);
        assertThat(FRANCE_TRAVAIL.deposits())
                .extracting(deposit -> deposit.lines()
                        .skip(1)
                        .map(line -> line.replaceAll(".*\\|([CMS])\\|.*", "$1"))
                        .toList())
                .containsExactly(List.of("C"), List.of("M"), List.of("S"));
    }

    /** Goes late: others count all that the simulators were ever given. */
    @Test
    @Order(Integer.MAX_VALUE - 1)
    void whatAPlatformLostComesBackAndWhatItStillShowsEndsUnlessItsListIsNotWhole() throws Exception {
        OfferJson kept = offer("p1", "Découvrir la reliure", 1);
        OfferJson ended = offer("p2", "Découvrir la gravure", 1);
        String lost = bank.send(bank.upsert(kept)).get(0).path("hubId").asText();
        String lingers = bank.send(bank.upsert(ended)).get(0).path("hubId").asText();
        until(() -> MSEL.deposited().size() == 2 && ELEVE.published().size() == 2);
        bank.send(bank.withdraw(ended.version(2)));
        until(() -> MSEL.deposited().size() == 1 && ELEVE.published().size() == 1);
        drained();
        String others = "FLOW_AGREES 0 0 (\\d+) 0";
        assertThat(reconciled("msel/reconcile")).matches(others);

        // A person there deletes the one; the other is there once more, under an id that the hub was told.
        MSEL.api().bring(Trouble.NONE);
        String back = "MSEL-D" + (MSEL.depositsCreated() + 1);
        assertThat(jdbc.sql("UPDATE publication_part SET remote_id = :back WHERE ended AND hub_id = :id::uuid"
                                + " AND system = 'mon-stage-en-ligne'")
                        .param("back", back)
                        .param("id", lingers)
                        .update())
                .isEqualTo(1);
        atMsel("POST", "", "{\"reference_partenaire\": \"revenue\", \"intitule\": \"Découvrir la gravure\"}");
        atMsel("DELETE", "/" + MSEL.deposited().get(0).path("reference").asText(), "");
        atEleve("DELETE", "/internship_offers/" + lost);
        assertThat(reconciled("msel/reconcile")).matches("FLOW_DIFFERS 1 1 \\d+ 0");

        for (Trouble trouble : List.of(Trouble.TRUNCATED, Trouble.EMPTY, Trouble.UNAVAILABLE)) {
            MSEL.api().bring(trouble);
            refused("msel/reconcile?repair=true");
        }
        MSEL.api().bring(Trouble.NONE);
        refused("eleve/reconcile?repair=true");
        assertThat(outbox.waiting()).isZero();

        assertThat(reconciled("msel/reconcile?repair=true")).matches("FLOW_REPAIRED 1 1 \\d+ 2");
        assertThat(reconciled("eleve/reconcile?repair=true&trust-empty=true")).isEqualTo("FLOW_REPAIRED 1 0 0 1");
        until(() -> shown(MSEL.deposited(), "intitule").equals(List.of("Découvrir la reliure")));
        until(() -> shown(ELEVE.published(), "remote_id").equals(List.of(lost + "-1")));
        drained();
        assertThat(reconciled("msel/reconcile")).matches(others);
        assertThat(reconciled("eleve/reconcile")).isEqualTo("FLOW_AGREES 0 0 0 0");

        bank.send(bank.withdraw(kept.version(2)));
        until(() -> MSEL.deposited().isEmpty() && ELEVE.published().isEmpty());
    }

    private void refused(String call) throws Exception {
        AdminApi.Answer answer = new AdminApi(port).post("/api/v1/flows/" + call);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("code").asText()).isEqualTo("FLOW_ANSWER_UNUSABLE");
    }

    private static void atMsel(String method, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(MSEL.offers() + path));
        assertThat(sent(request.method(method, BodyPublishers.ofString(body))).statusCode())
                .isLessThan(300);
    }

    private static void atEleve(String method, String path) throws Exception {
        String login = JSON.createObjectNode()
                .put("email", ACCOUNT.email())
                .put("password", ACCOUNT.password())
                .toString();
        String token = JSON.readTree(sent(HttpRequest.newBuilder(URI.create(ELEVE.base() + "/auth/login"))
                                .POST(BodyPublishers.ofString(login)))
                        .body())
                .path("token")
                .asText();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(ELEVE.base() + path)).header("Authorization", "Bearer " + token);
        assertThat(sent(request.method(method, BodyPublishers.noBody())).statusCode())
                .isLessThan(300);
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatASystemMakesOfOurOfferUnderItsOwnNameIsAnEchoUntilItShowsTheOfferNoLonger() throws Exception {
        Partner files = Partner.join(addFeed, connections, "banque-fichier", null);
        OfferJson ours = offer("e1", "Découvrir la reliure", 1);
        UUID hubId = UUID.fromString(
                files.send(files.upsert(ours)).get(0).path("hubId").asText());
        until(() -> published("banque-csv", hubId).shown());
        Partner taker = Partner.join(addFeed, connections, "banque-csv", null);
        long before = echoes("banque-csv");

        assertThat(taker.status(taker.upsert(copy("9001", "e1", "Découvrir la reliure", 1))))
                .isEqualTo("UNCHANGED");
        assertThat(taker.status(taker.upsert(copy("9001", "e1", "Découvrir la dorure", 2))))
                .isEqualTo("UNCHANGED");

        assertThat(echoes("banque-csv") - before).isEqualTo(2);
        assertThat(records("9001")).isZero();
        assertThat(published("banque-csv", hubId).wanted()).isTrue();
        files.send(files.withdraw(ours.version(2)));
        until(() -> !published("banque-csv", hubId).shown());
        assertThat(status(hubId)).isEqualTo("WITHDRAWN");
        assertThat(taker.status(taker.upsert(copy("9001", "e1", "Découvrir le cuir", 3))))
                .isEqualTo("ACCEPTED");
        taker.send(taker.withdraw(copy("9001", "e1", "Découvrir le cuir", 4)));
    }

    @Test
    void whatASystemHadBeforeIsASourceAndWhatJoinsItsCopyLaterIsNone() throws Exception {
        Partner files = Partner.join(addFeed, connections, "banque-fichier", null);
        Partner taker = Partner.join(addFeed, connections, "banque-csv", null);
        OfferJson own = offer("e2", "Découvrir la marqueterie", 1);
        taker.send(taker.upsert(own));
        UUID known = UUID.fromString(files.send(files.upsert(offer("e2", "Découvrir la marqueterie", 1)))
                .get(0)
                .path("hubId")
                .asText());
        assertThat(publications.find("banque-csv", known)).isEmpty();

        OfferJson ours = offer("e3", "Découvrir la céramique", 1);
        UUID hubId = UUID.fromString(
                files.send(files.upsert(ours)).get(0).path("hubId").asText());
        until(() -> published("banque-csv", hubId).shown());
        assertThat(taker.status(taker.upsert(copy("9003", "e4", "Découvrir la fonderie", 1))))
                .isEqualTo("ACCEPTED");
        taker.send(taker.upsert(copy("9003", "e3", "Découvrir la céramique", 2)));

        assertThat(jdbc.sql("SELECT hub_id FROM record WHERE remote_id = '9003'")
                        .query(UUID.class)
                        .single())
                .isEqualTo(hubId);
        assertThat(published("banque-csv", hubId).wanted()).isTrue();
        files.send(files.withdraw(ours.version(2)), files.withdraw(own.version(2)));
        assertThat(published("banque-csv", hubId).wanted()).isFalse();
        taker.send(taker.withdraw(copy("9003", "e3", "Découvrir la céramique", 3)), taker.withdraw(own.version(2)));
        drained();
    }

    @Test
    void whatIsKeptForASchoolFlowsFromTheDayAfter() throws Exception {
        Partner files = Partner.join(addFeed, connections, "banque-fichier", null);
        OfferJson kept = offer("r1", "Découvrir la lutherie", 1);
        kept.live().putObject("reservedFor").putArray("uai").add("0692717D");
        LocalDate day = LocalDate.now().plusDays(10);
        kept.with("reservedUntil", day.toString());
        UUID hubId = UUID.fromString(
                files.send(files.upsert(kept)).get(0).path("hubId").asText());
        assertThat(publications.find("banque-csv", hubId)).isEmpty();

        release(day);
        assertThat(publications.find("banque-csv", hubId)).isEmpty();
        release(day.plusDays(1));

        assertThat(published("banque-csv", hubId).wanted()).isTrue();
        assertThat(held.endedBefore(day.plusYears(1), 1)).isEmpty();
        files.send(files.withdraw(kept.version(2)));
        drained();
    }

    private void release(LocalDate day) {
        Clock clock = Clock.fixed(day.atTime(8, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        PublishOffers then = new PublishOffers(flows, publications, echoes, held, flowsFile, clock);
        new PublishReleased(held, present, then, outbox, writer, transaction, signal, clock).release();
    }

    @Test
    void aFlowThatIsClosedTakesTheStockBackAndOneThatIsOpenedPublishesIt() throws Exception {
        Partner files = Partner.join(addFeed, connections, "banque-fichier", null);
        OfferJson offer = offer("m1", "Découvrir la marqueterie", 1);
        UUID hubId = UUID.fromString(
                files.send(files.upsert(offer)).get(0).path("hubId").asText());
        until(() -> published("banque-csv", hubId).shown());

        follow(new DecideFlows(List.of(), place -> Set.of()), "closed");
        until(() -> !published("banque-csv", hubId).shown());
        assertThat(published("banque-csv", hubId).wanted()).isFalse();

        follow(flows, "opened");
        until(() -> published("banque-csv", hubId).shown());
        long told = published("banque-csv", hubId).revision();
        follow(flows, "commented");
        assertThat(outbox.waiting()).isZero();
        assertThat(published("banque-csv", hubId).revision()).isEqualTo(told);
        files.send(files.withdraw(offer.version(2)));
        drained();
    }

    private void follow(DecideFlows by, String version) {
        PublishOffers then = new PublishOffers(by, publications, echoes, held, flowsFile, Clock.systemUTC());
        new FollowFlows(followed, offers, present, then, outbox, writer, transaction, signal, version).follow();
    }

    @Test
    void aChangeOfThePolesAloneIsToldToNoSystemThatShowsTheOffer() throws Exception {
        Partner files = Partner.join(addFeed, connections, "banque-fichier", null);
        OfferJson offer = offer("c1", "Découvrir la gravure", 1);
        UUID hubId = UUID.fromString(
                files.send(files.upsert(offer)).get(0).path("hubId").asText());
        assertThat(published("banque-csv", hubId).wanted()).isTrue();
        until(() -> published("banque-csv", hubId).shown());

        assertThat(transaction.<List<OutboxRow>>execute(status -> publish.rows(present.read(List.of(hubId)))))
                .isEmpty();
        files.send(files.upsert(offer("c1", "Découvrir la taille-douce", 2)));
        until(() -> csv().contains("M Découvrir la taille-douce"));
        files.send(files.withdraw(offer.version(3)));
        drained();
    }

    @Test
    void aSystemThatRefusesAChangeOrAnEndShowsWhatItShowed() throws Exception {
        UUID hubId = UUID.randomUUID();
        publications.want("refus", hubId, true, 1);
        SystemTarget refusing = new SystemTarget() {
            @Override
            public Shown publish(String id, @Nullable Shown shown, JsonNode document) throws TargetRefusal {
                if (shown != null) {
                    throw new TargetRefusal("annonce figée");
                }
                return new Shown("42", null, false);
            }

            @Override
            public Shown withdraw(String id, @Nullable Shown shown, boolean suspended) throws TargetRefusal {
                throw new TargetRefusal("annonce pourvue");
            }
        };
        OutgoingDocuments documents = new OutgoingDocuments(null, null, Clock.systemUTC());
        FlowSink sink = new FlowSink("refus", refusing, documents, null, publications, parts);

        assertThat(told(sink, hubId, 1, "UPSERT")).isEqualTo("DELIVERED null");
        assertThat(told(sink, hubId, 2, "UPSERT")).isEqualTo("REFUSED annonce figée");
        assertThat(told(sink, hubId, 3, "WITHDRAW")).isEqualTo("REFUSED annonce pourvue");

        PublicationRow row = published("refus", hubId);
        assertThat(row.shown()).isTrue();
        assertThat(row.shownRevision()).isEqualTo(1);
        assertThat(row.refusal()).isEqualTo("annonce pourvue");
    }

    private static String told(FlowSink sink, UUID hubId, long revision, String action) throws IOException {
        OutboxRow row =
                new OutboxRow(0, "flow", "refus", hubId, revision, action, "{\"status\":\"FILLED\"}", List.of());
        return sink.take(List.of(row)).answers().stream()
                .map(answer -> answer.status() + " " + answer.reason())
                .collect(Collectors.joining());
    }

    /** As the system publishes it, under its own id. */
    private static OfferJson copy(String remoteId, String like, String title, long version) {
        OfferJson copy = offer(like, title, version);
        ((ObjectNode) copy.live().path("source")).put("remoteId", remoteId);
        return copy;
    }

    private PublicationRow published(String system, UUID hubId) {
        return publications.find(system, hubId).orElseThrow();
    }

    private long records(String remoteId) {
        return jdbc.sql("SELECT count(*) FROM record WHERE remote_id = :id")
                .param("id", remoteId)
                .query(Long.class)
                .single();
    }

    /** Goes last: its offers are alike those of the others, which count all that the simulators were ever given. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whatASystemReallyShowsIsComparedAndMendedAndWhatOthersGaveItIsLeftAlone() throws Exception {
        Partner neighbour = Partner.join(addFeed, connections, "banque-voisine", null);
        OfferJson kept = OfferJson.offer("v1").version(1).with("diffusionScope", "OPEN");
        OfferJson ended = OfferJson.offer("v2").version(1).with("diffusionScope", "OPEN");
        String lost =
                neighbour.send(neighbour.upsert(kept)).get(0).path("hubId").asText();
        String lingers =
                neighbour.send(neighbour.upsert(ended)).get(0).path("hubId").asText();
        drained();
        neighbour.send(neighbour.withdraw(ended.version(2)));
        drained();
        assertThat(deposits()).containsExactly(lost);
        atTheBank("UPDATE offre_deposee SET retiree = true WHERE reference = '" + lost + "'");
        atTheBank("UPDATE offre_deposee SET retiree = false WHERE reference = '" + lingers + "'");
        atTheBank("INSERT INTO offre_deposee (reference, intitule, type_offre, niveaux, raison_sociale, nb_places,"
                + " retiree) VALUES ('d-un-autre', 'Autre', 'OBS', '', 'Autre', 1, false)");

        assertThat(reconciled("depot/reconcile")).isEqualTo("FLOW_DIFFERS 1 1 1 0");
        assertThat(deposits()).containsExactlyInAnyOrder(lingers, "d-un-autre");

        atTheBank("ALTER TABLE offre_deposee RENAME TO ailleurs");
        AdminApi.Answer failing = new AdminApi(port).post("/api/v1/flows/depot/reconcile?repair=true");
        atTheBank("ALTER TABLE ailleurs RENAME TO offre_deposee");
        assertThat(failing.status()).isEqualTo(409);
        assertThat(failing.body().path("code").asText()).isEqualTo("FLOW_ANSWER_UNUSABLE");
        assertThat(outbox.waiting()).isZero();

        assertThat(reconciled("depot/reconcile?repair=true")).isEqualTo("FLOW_REPAIRED 1 1 1 2");
        until(() -> deposits().size() == 2 && deposits().containsAll(List.of(lost, "d-un-autre")));
        drained();
        assertThat(reconciled("depot/reconcile?repair=true")).isEqualTo("FLOW_AGREES 0 0 1 0");

        neighbour.send(neighbour.withdraw(kept.version(3)));
        until(() -> deposits().equals(List.of("d-un-autre")));
    }

    /** Code, offers that are missing and that linger, foreign adverts, offers sent. */
    private String reconciled(String call) throws Exception {
        JsonNode body = new AdminApi(port).post("/api/v1/flows/" + call).body();
        return Stream.of("code", "missing", "lingering", "foreign", "sent")
                .map(field -> body.path(field).asText())
                .collect(Collectors.joining(" "));
    }

    private static List<String> deposits() throws SQLException {
        List<String> references = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(DEPOSIT_BANK.url(), "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT reference FROM offre_deposee WHERE NOT retiree")) {
            while (rows.next()) {
                references.add(rows.getString(1));
            }
        }
        return references;
    }

    private static void atTheBank(String change) throws SQLException {
        try (Connection connection = DriverManager.getConnection(DEPOSIT_BANK.url(), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    /** Movement and title of each line, in order. */
    private static List<String> csv() throws IOException {
        return lines("offres.csv").stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(cells -> cells[1] + " " + cells[2])
                .sorted()
                .toList();
    }

    private static List<String> lines(String file) throws IOException {
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
    private static OfferJson offer(String remoteId, String title, long version) {
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

    /** Records of the bank's offer that the hub holds: an echo must add none. */
    private long copies() {
        return jdbc.sql("SELECT count(*) FROM record WHERE offer LIKE '%Découverte d%' AND offer LIKE '%Atelier b1%'")
                .query(Long.class)
                .single();
    }

    private String status(UUID hubId) {
        return jdbc.sql("SELECT status FROM offer WHERE hub_id = :id")
                .param("id", hubId)
                .query(String.class)
                .single();
    }

    private long goodRuns() {
        return jdbc.sql("SELECT count(*) FROM feed_run WHERE state IN ('COMPLETE', 'UNCHANGED')")
                .query(Long.class)
                .single();
    }

    private static List<String> shown(List<ObjectNode> offers, String field) {
        return offers.stream().map(offer -> offer.path(field).asText()).toList();
    }

    private long echoes(String feed) {
        return ledger.all().getOrDefault(feed, Map.of()).getOrDefault("ECHO", 0L);
    }

    private void drained() {
        until(() -> outbox.waiting() == 0);
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60)).until(condition);
    }
}
