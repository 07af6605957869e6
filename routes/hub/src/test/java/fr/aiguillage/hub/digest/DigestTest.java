package fr.aiguillage.hub.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.IsoWeek;
import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.calendar.SchoolYear;
import fr.aiguillage.core.sharing.Need;
import fr.aiguillage.core.sharing.SharingRules;
import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.PlaceOffers;
import fr.aiguillage.core.territory.PoleChannel;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.core.territory.PoleMapHeader;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.core.territory.TriageDesk;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.api.AdminApi;
import fr.aiguillage.hub.delivery.OutboxFolders;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import fr.aiguillage.hub.matching.ReadGolden;
import fr.aiguillage.hub.sharing.ReadGaps;
import fr.aiguillage.hub.store.AllotmentStore;
import fr.aiguillage.hub.store.DigestStore;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.ReviewStore;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The morning of a coordinator: what came, what changed, what leaves, what is missing. */
@TestHub
class DigestTest {

    private static final PoleId POLE = new PoleId("loire-nord");
    private static final String ROANNE = "42187";
    private static final DigestSettings SETTINGS = new DigestSettings(LocalTime.of(6, 0), 7);

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DigestStore store;

    @Autowired
    private OfferStore offers;

    @Autowired
    private ReadGolden golden;

    @Autowired
    private ReviewStore reviews;

    @Autowired
    private AllotmentStore allotments;

    @Autowired
    private PoleMaps maps;

    @Autowired
    private PlaceOffers place;

    @Autowired
    private OutboxFolders folders;

    @Autowired
    private Communes communes;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

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
    void placesThatAreMissingForThePupilsOfThePoleAreTold() throws Exception {
        int pupils = 100_000;
        SharingRules needs =
                new SharingRules(false, null, null, List.of(new Need(POLE, Set.of(Level.MC), null, pupils)), List.of());
        int missingBefore = onlyGap(needs).missing();
        ObjectNode offer = OfferJson.offer("own").commune(ROANNE).node();
        ((ObjectNode) offer.get("seatBlocks").get(0))
                .put("seats", 30)
                .putArray("levels")
                .add("MC");
        partner.send(partner.raw(offer.toString()));

        Digest digest =
                reader(needs, Clock.systemUTC()).read(POLE, today, false).orElseThrow();

        assertThat(onlyGap(needs).missing()).isEqualTo(missingBefore - 30);
        assertThat(DigestFormat.TXT.render(digest))
                .contains("- MC : " + (missingBefore - 30) + " places manquent pour " + pupils + " élèves (");
    }

    @Test
    void weeksThatLackPlacesAreToldAndPlacesByWeekWhereNobodySaysWhenTheyAreNeeded() throws Exception {
        IsoWeek served = IsoWeek.of(today.plusWeeks(1));
        IsoWeek bare = IsoWeek.of(today.plusYears(2));
        Set<IsoWeek> weeks = Set.of(served, bare, IsoWeek.of(today.minusWeeks(1)));
        SharingRules weekly = needs(new Need(POLE, Set.of(Level.EREA), null, 100_000, weeks));
        SharingRules anyTime = needs(new Need(POLE, Set.of(Level.EREA), null, 100_000));
        List<Digest.Week> lacking = onlyGap(weekly).weeks();
        int before = seats(onlyGap(anyTime), served);
        ObjectNode offer = OfferJson.offer("weekly").commune(ROANNE).node();
        ObjectNode block = (ObjectNode) offer.get("seatBlocks").get(0);
        block.put("seats", 4).putArray("levels").add("EREA");
        block.putArray("weeks").add(served.toString());
        partner.send(partner.raw(offer.toString()));

        assertThat(onlyGap(weekly).weeks())
                .extracting(Digest.Week::week, Digest.Week::missing)
                .containsExactly(
                        tuple(served.toString(), lacking.get(0).missing() - 4),
                        tuple(bare.toString(), lacking.get(1).missing()));
        Digest.Gap unknown = onlyGap(anyTime);
        assertThat(seats(unknown, served)).isEqualTo(before + 4);
        int all = unknown.usable() + unknown.given();
        Digest.Gap enough = onlyGap(needs(new Need(POLE, Set.of(Level.EREA), null, all, weeks)));
        assertThat(enough.missing()).isZero();
        assertThat(enough.weeks())
                .contains(new Digest.Week(bare.toString(), unknown.anyWeek(), all - unknown.anyWeek()));
    }

    /** Other tests have offers of their own in the same weeks. */
    private static int seats(Digest.Gap gap, IsoWeek week) {
        return gap.weeks().stream()
                .filter(told -> told.week().equals(week.toString()))
                .mapToInt(Digest.Week::seats)
                .sum();
    }

    private static SharingRules needs(Need need) {
        return new SharingRules(false, null, null, List.of(need), List.of());
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
        String page = "/api/v1/poles/loire-nord/digest?format=txt&day=" + today;
        assertThat(get(page + "&visible=true").body()).contains("Visible de Roanne");
        assertThat(get(page).body()).doesNotContain("Visible de Roanne");
    }

    /** The store is shared with other tests: what they published for the pôle counts as well. */
    private Digest.Gap onlyGap(SharingRules needs) {
        List<Digest.Gap> gaps = reader(needs, Clock.systemUTC())
                .read(POLE, today, false)
                .orElseThrow()
                .gaps();
        assertThat(gaps).hasSize(1);
        return gaps.get(0);
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
            String body = get("/api/v1/poles/loire-nord/digest?format=" + format + "&day=" + today)
                    .body();
            assertThat(body)
                    .contains("Vente et conseil")
                    .doesNotContain("Jeanne", "Durand", "stages@exemple.fr", "inclusion", "eentry");
        }
    }

    @Test
    void theApiGivesJsonByDefaultAndKnowsNoOtherPole() throws Exception {
        JsonNode digest = new ObjectMapper()
                .readTree(get("/api/v1/poles/loire-nord/digest").body());
        assertThat(digest.path("day").asText()).isEqualTo(today.minusDays(1).toString());
        assertThat(digest.path("label").asText()).isEqualTo("Pôle de stages Loire Nord");

        AdminApi api = new AdminApi(port);
        assertThat(api.get("/api/v1/poles/nulle-part/digest").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/poles/loire-nord/digest?format=pdf").status())
                .isEqualTo(404);
    }

    @Test
    void theFileOfADayIsWrittenOnceInTheMorningAndMissedDaysFollow() throws Exception {
        jdbc.sql("DELETE FROM digest_sent").update();
        Path share = folder.resolve("partage");
        String name = "recapitulatif-triage-lyon-2026-03-0%d.html";

        send("2026-03-03T04:00:00Z", share);
        assertThat(store.lastSent("digest-html", maps.all().get(0).desk().id())).isEmpty();
        Files.createDirectory(share);
        send("2026-03-03T04:59:00Z", share);
        assertThat(share.resolve(name.formatted(1))).exists();
        assertThat(share.resolve(name.formatted(2))).doesNotExist();
        send("2026-03-03T05:01:00Z", share);
        jdbc.sql("DELETE FROM digest_sent WHERE channel = 'digest-queue-json'").update();
        send("2026-03-03T05:01:00Z", share);
        assertThat(queued()).containsExactly("digest:triage-lyon:2026-03-01", "digest:triage-lyon:2026-03-02");
        assertThat(share.resolve(name.formatted(2))).content().contains("lundi 2 mars 2026");

        Files.delete(share.resolve(name.formatted(2)));
        send("2026-03-06T05:01:00Z", share);
        assertThat(share.resolve(name.formatted(2))).doesNotExist();
        assertThat(share.resolve(name.formatted(3))).exists();
        assertThat(share.resolve(name.formatted(5))).exists();
    }

    /** Ids of the digests on the desk's queue, among its offers. */
    private List<String> queued() throws Exception {
        List<String> ids = new ArrayList<>();
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession()) {
            connection.start();
            MessageConsumer digests = session.createConsumer(
                    session.createQueue("pole.triage-lyon.offers"), "cloudEvents_type = 'fr.aiguillage.digest.day'");
            Message message;
            while ((message = digests.receive(ids.size() < 2 ? 20_000 : 100)) != null) {
                JsonNode body = new ObjectMapper().readTree(message.getBody(byte[].class));
                ids.add("digest:" + body.path("pole").asText() + ":"
                        + body.path("day").asText());
            }
        }
        return ids;
    }

    private void send(String instant, Path share) {
        Clock clock = Clock.fixed(Instant.parse(instant), ReadDigest.PARIS);
        PoleMap map = maps.all().get(0);
        TriageDesk desk = new TriageDesk(
                map.desk().id(),
                map.desk().label(),
                map.desk().mailbox(),
                5,
                List.of(
                        new PoleChannel(
                                PoleChannel.Type.DIGEST,
                                "html",
                                share.toString(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        new PoleChannel(
                                PoleChannel.Type.DIGEST, "json", null, null, null, null, null, null, null, true)),
                null);
        PoleMapHeader header = map.header();
        PoleMap only = PoleMap.of(
                new PoleMapHeader(
                        header.academy(),
                        header.label(),
                        header.departments(),
                        header.version(),
                        header.decidedBy(),
                        header.decisionRef(),
                        header.effective(),
                        desk,
                        List.of(),
                        List.of(),
                        null),
                List.of(),
                communes);
        new SendDigests(
                        new PoleMaps(List.of(only)),
                        reader(SharingRules.OFF, clock),
                        store,
                        folders,
                        new DigestQueue(connections),
                        SETTINGS,
                        clock)
                .send();
    }

    private Digest digest(PoleId pole) {
        return reader(SharingRules.OFF, Clock.systemUTC())
                .read(pole, today, true)
                .orElseThrow();
    }

    private ReadDigest reader(SharingRules needs, Clock clock) {
        return new ReadDigest(
                store,
                offers,
                golden,
                reviews,
                new ReadGaps(allotments, needs, SchoolYear.FRANCE),
                maps,
                place,
                SETTINGS,
                clock);
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

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
