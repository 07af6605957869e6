package fr.aiguillage.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.flow.Platform.Mood;
import fr.aiguillage.hub.ingest.Partner;
import fr.aiguillage.hub.ledger.ReadBooks;
import fr.aiguillage.hub.store.AcknowledgementStore;
import fr.aiguillage.hub.store.LedgerStore;
import fr.aiguillage.hub.store.OutboxStore;
import fr.aiguillage.hub.store.PublicationRow;
import fr.aiguillage.hub.store.PublicationStore;
import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** An offer of the bank goes out to two platforms and comes back from both, through good and bad days. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FullCircleTest.WithFlows.class)
class FullCircleTest {

    private static final Platform MSEL = Platform.monStageEnLigne();
    private static final Platform ELEVE = Platform.unEleveUnStage();
    private static final String BANK = "banque-cercle";

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
                Files.writeString(config.resolve("flows.yaml"), FLOWS.formatted(MSEL.url(), ELEVE.url()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource("patience", Map.of("aiguillage.delivery.longest-backoff", "300ms")));
        }
    }

    private static final String FLOWS = """
            hub: aiguillage
            flows:
              - {id: msel, from: [banque-cercle], to: mon-stage-en-ligne}
              - id: eleve
                from: [banque-cercle]
                to: un-eleve-un-stage
                when: {kinds: [OBSERVATION_SEQUENCE], departments: ["01"]}
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
              - system: un-eleve-un-stage
                mapping: mappings/out/un-eleve-un-stage.jslt
                codes: {secteurs: codes/secteurs-1eleve1stage.csv}
                http:
                  url: %s
                  login: {path: /auth/login, body: {email: hub@example.fr, password: "secret"}, token: /token}
                  create: {method: POST, path: /internship_offers}
                  update: {method: PATCH, path: "/internship_offers/{id}"}
                  withdraw: {method: DELETE, path: "/internship_offers/{id}"}
            """;

    @Autowired
    private AddFeed addFeed;

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
    private JdbcClient jdbc;

    private Partner bank;
    private Partner msel;
    private Partner eleve;

    @BeforeEach
    void join() throws Exception {
        drained();
        MSEL.reset();
        ELEVE.reset();
        bank = Partner.join(addFeed, connections, BANK, null);
        msel = Partner.join(addFeed, connections, "mon-stage-en-ligne", null);
        eleve = Partner.join(addFeed, connections, "un-eleve-un-stage", null);
    }

    @AfterAll
    static void close() {
        MSEL.close();
        ELEVE.close();
    }

    @Test
    void anOfferGoesRoundThroughGoodAndBadDays() throws Exception {
        MSEL.is(Mood.LOSES_ANSWERS);
        UUID hubId = UUID.fromString(bank.send(bank.upsert(offer("b1", "Découverte de la menuiserie", 1)))
                .get(0)
                .path("hubId")
                .asText());
        until(() -> MSEL.created() == 1 && ELEVE.created() == 1);
        MSEL.is(Mood.WELL);
        drained();
        assertThat(MSEL.created()).isEqualTo(1);
        assertThat(MSEL.offers()).containsOnlyKeys("MSEL-1");
        assertThat(ELEVE.offers()).containsOnlyKeys(hubId.toString());
        assertThat(List.of(MSEL.offers(), ELEVE.offers()).toString())
                .doesNotContainIgnoringCase("reentry")
                .doesNotContain("stages@bank.example");

        assertThat(msel.status(msel.upsert(comesBack("MSEL-1")))).isEqualTo("UNCHANGED");
        assertThat(eleve.status(eleve.upsert(comesBack(hubId.toString())))).isEqualTo("UNCHANGED");
        assertThat(echoes("mon-stage-en-ligne")).isEqualTo(1);
        assertThat(echoes("un-eleve-un-stage")).isEqualTo(1);
        assertThat(active()).isEqualTo(1);

        MSEL.is(Mood.AWAY);
        bank.send(bank.upsert(offer("b1", "Découverte de l'ébénisterie", 2)));
        until(() -> ELEVE.title().orElse("").equals("Découverte de l'ébénisterie"));
        assertThat(MSEL.title()).contains("Découverte de la menuiserie");
        ELEVE.is(Mood.AWAY);
        bank.send(bank.upsert(offer("b1", "Découverte du bois", 3)));
        MSEL.is(Mood.WELL);
        until(() -> MSEL.title().orElse("").equals("Découverte du bois"));
        ELEVE.is(Mood.WELL);
        until(() -> ELEVE.title().orElse("").equals("Découverte du bois"));

        bank.send(bank.fill(offer("b1", "Découverte du bois", 4)));
        until(() -> MSEL.offers().isEmpty() && ELEVE.offers().isEmpty());
        assertThat(msel.status(msel.upsert(comesBack("MSEL-1")))).isEqualTo("UNCHANGED");
        drained();

        assertThat(MSEL.created()).isEqualTo(1);
        assertThat(ELEVE.created()).isEqualTo(1);
        assertThat(publications.list(null, 10))
                .filteredOn(row -> row.hubId().equals(hubId))
                .hasSize(2)
                .noneMatch(PublicationRow::shown)
                .noneMatch(PublicationRow::wanted);
        assertThat(books.read().balanced()).isTrue();
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

    private static OfferJson offer(String remoteId, String title, long version) {
        OfferJson offer = OfferJson.offer(remoteId)
                .title(title)
                .host("35600000000048", "La Poste")
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

    /** As the platform's export has it: another wording of what the hub gave it, and no origin chain. */
    private static OfferJson comesBack(String remoteId) {
        return offer(remoteId, "Menuiserie (découverte)", 1);
    }

    private long active() {
        return jdbc.sql("SELECT count(*) FROM offer WHERE status = 'ACTIVE'")
                .query(Long.class)
                .single();
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
