package fr.aiguillage.hub.digest;

import static fr.aiguillage.hub.digest.DigestHub.POLE;
import static fr.aiguillage.hub.digest.DigestHub.ROANNE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.sharing.SharingRules;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.api.AdminApi;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import jakarta.jms.ConnectionFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The morning of a coordinator: what came, what changed, what leaves. */
@TestHub
class DigestTest {

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext hub;

    @LocalServerPort
    private int port;

    private Partner partner;
    private final LocalDate today = LocalDate.now(ReadDigest.PARIS);

    @BeforeEach
    void aPartner() throws Exception {
        partner = Partner.join(addFeed, connections);
    }

    @Test
    void theDayTellsWhatCameChangedAndWentWithTheReason() throws Exception {
        OfferJson stays = OfferJson.offer("stays").commune(ROANNE).title("Menuisière à Roanne");
        OfferJson changes = OfferJson.offer("changes").commune(ROANNE).title("Électricien à Roanne");
        OfferJson goes = OfferJson.offer("goes").commune(ROANNE).title("Boulangère à Roanne");
        OfferJson moves = OfferJson.offer("moves").commune(ROANNE).title("Couvreur à Roanne");
        send(changes);
        send(goes);
        send(moves);
        yesterday();
        send(stays);
        send(changes.with("description", "Autre texte"));
        partner.send(partner.withdraw(goes));
        send(moves.commune("69383"));

        Digest digest = digest(POLE);

        assertThat(titles(digest.fresh())).contains("Menuisière à Roanne").doesNotContain("Électricien à Roanne");
        assertThat(titles(digest.changed())).contains("Électricien à Roanne");
        assertThat(digest.gone().lines())
                .extracting(line -> line.title() + ": " + line.note())
                .contains("Boulangère à Roanne: retirée", "Couvreur à Roanne: remise à lyon-est");
        assertThat(digest.fresh().kinds()).containsEntry("PFMP", digest.fresh().count());
        String text = DigestFormat.TXT.render(digest);
        assertThat(text)
                .contains("- Menuisière à Roanne\n")
                .contains("2 places, PFMP, 2027-W10")
                .contains("Pourquoi ici : commune connue par son code INSEE");
    }

    @Test
    void whatEndsSoonIsSuspendedOrWaitsAtTheDeskIsTold() throws Exception {
        send(OfferJson.offer("soon")
                .commune(ROANNE)
                .title("Finit bientôt")
                .endsAt(Instant.now().plus(Duration.ofDays(3))));
        send(OfferJson.offer("later")
                .commune(ROANNE)
                .title("Finit plus tard")
                .endsAt(Instant.now().plus(Duration.ofDays(30))));
        send(OfferJson.offer("held").commune(ROANNE).title("Est suspendue").with("status", "SUSPENDED"));
        send(OfferJson.offer("lost").onlyDepartment().title("Quelque part dans le Rhône"));
        jdbc.sql("UPDATE offer SET changed_at = now() - interval '20 days' WHERE custodian = 'triage-lyon'")
                .update();

        Digest digest = digest(POLE);
        assertThat(titles(digest.expiring())).contains("Finit bientôt").doesNotContain("Finit plus tard");
        assertThat(titles(digest.onHold())).containsExactly("Est suspendue");
        Digest desk = digest(new PoleId("triage-lyon"));
        assertThat(desk.waiting().get("département de plusieurs pôles")).isPositive();
        assertThat(desk.overdue()).isPositive();
        assertThat(DigestFormat.TXT.render(desk)).contains("au-delà du délai de réponse");
    }

    @Test
    void whatThePoleMayOnlySeeHasASectionOfItsOwnWhenAskedFor() throws Exception {
        String hubId = partner.send(
                        partner.upsert(OfferJson.offer("seen").commune("69383").title("Visible de Roanne")))
                .get(0)
                .path("hubId")
                .asText();
        jdbc.sql("UPDATE offer SET visibility = '{loire-nord,lyon-est}' WHERE hub_id = :id::uuid")
                .param("id", hubId)
                .update();

        Digest digest = digest(POLE);

        assertThat(digest.seen()).isNotNull();
        assertThat(digest.seen().lines())
                .extracting(line -> line.title() + ": " + line.note())
                .contains("Visible de Roanne: gérée par Pôle de stages Lyon Est");
        assertThat(titles(digest.fresh())).doesNotContain("Visible de Roanne");
        String query = "?format=txt&day=" + today;
        assertThat(page(query + "&visible=true")).contains("Visible de Roanne");
        assertThat(page(query)).doesNotContain("Visible de Roanne");
    }

    @Test
    void noFormCarriesAPersonOrTheProgrammeForReentry() throws Exception {
        ObjectNode offer = OfferJson.offer("hostile")
                .commune(ROANNE)
                .title("Vente et conseil")
                .node();
        offer.putObject("contact").put("name", "Jeanne Martin").put("functionalEmail", "stages@exemple.fr");
        offer.putObject("host").put("legalName", "Paul Durand").put("sector", "SELF_EMPLOYED");
        offer.putObject("inclusion").put("openToReentry", "YES");
        assertThat(partner.send(partner.raw(offer.toString()))
                        .get(0)
                        .path("hubId")
                        .asText())
                .isNotEmpty();

        for (String format : List.of("html", "txt", "json")) {
            assertThat(page("?format=" + format + "&day=" + today))
                    .contains("Vente et conseil")
                    .doesNotContain("Jeanne", "Durand", "stages@exemple.fr", "inclusion", "eentry");
        }
    }

    @Test
    void theApiGivesJsonByDefaultAndKnowsNoOtherPole() throws Exception {
        JsonNode digest = new ObjectMapper().readTree(page(""));
        assertThat(digest.path("day").asText()).isEqualTo(today.minusDays(1).toString());
        assertThat(digest.path("label").asText()).isEqualTo("Pôle de stages Loire Nord");

        AdminApi api = new AdminApi(port);
        assertThat(api.get("/api/v1/poles/nulle-part/digest").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/poles/loire-nord/digest?format=pdf").status())
                .isEqualTo(404);
    }

    private Digest digest(PoleId pole) {
        return new DigestHub(hub)
                .reader(SharingRules.OFF, Clock.systemUTC())
                .read(pole, today, true)
                .orElseThrow();
    }

    private void send(OfferJson offer) throws Exception {
        partner.send(partner.upsert(offer));
    }

    /** Everything so far happened a day earlier. */
    private void yesterday() {
        jdbc.sql("UPDATE journal SET at = at - interval '1 day'").update();
    }

    private static List<String> titles(Digest.Section section) {
        return section.lines().stream().map(Digest.Line::title).toList();
    }

    private String page(String query) throws Exception {
        URI page = URI.create("http://127.0.0.1:" + port + "/api/v1/poles/loire-nord/digest" + query);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
