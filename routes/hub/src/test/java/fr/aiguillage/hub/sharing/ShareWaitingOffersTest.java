package fr.aiguillage.hub.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.calendar.SchoolYear;
import fr.aiguillage.core.sharing.Need;
import fr.aiguillage.core.sharing.PoleTerms;
import fr.aiguillage.core.sharing.SharingRules;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.PoleQueue;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.store.AllotmentStore;
import jakarta.jms.ConnectionFactory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Seats that several pôles may use, from the triage desk to those who need them most, and on to the others. */
@TestHub
class ShareWaitingOffersTest {

    private static final PoleId EAST = new PoleId("lyon-est");
    private static final PoleId WEST = new PoleId("lyon-ouest");
    private static final PoleId SOUTH = new PoleId("rhone-sud");
    private static final String FAMILY = "N42";
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

    private final SharingRules rules = new SharingRules(
            true,
            14,
            0.6,
            List.of(
                    new Need(EAST, Set.of(Level.BMA), FAMILY, 1000),
                    new Need(WEST, Set.of(Level.BMA), FAMILY, 500),
                    new Need(SOUTH, Set.of(Level.BMA), FAMILY, 100)),
            List.of(new PoleTerms(SOUTH, null, null, true)));

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OneWriter writer;

    @Autowired
    private AllotmentStore store;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationContext hub;

    private SharingHub sharing;
    private Partner partner;

    @BeforeEach
    void forgetWhatOthersShared() throws Exception {
        partner = Partner.join(addFeed, connections);
        sharing = new SharingHub(hub, rules);
        sharing.forget();
    }

    @Test
    void seatsGoToThePolesThatNeedThemMostWithTheArithmeticAndTheOthersWaitForTheirTurn() throws Exception {
        OfferJson offer = surplus("a", 30);
        String hubId = publish(offer);
        assertThat(simulation()).contains("Lyon").contains("lyon-est: 18; (0 usable + 0 given) / (1000 pupils x 1.00)");
        assertThat(custodian(hubId)).isEqualTo("triage-lyon");

        sharing.sweep(NOW);

        assertThat(custodian(hubId)).isEqualTo("lyon-est");
        try (PoleQueue east = new PoleQueue(connections, "lyon-est");
                PoleQueue west = new PoleQueue(connections, "lyon-ouest");
                PoleQueue north = new PoleQueue(connections, "lyon-nord");
                PoleQueue desk = new PoleQueue(connections, "triage-lyon")) {
            JsonNode mine = east.next(hubId);
            assertThat(mine.at("/allotments/0/seats").asInt()).isEqualTo(18);
            assertThat(mine.at("/allotments/0/arithmetic").asText()).endsWith("+ 18 seats = 1.8 %, at its cap");
            assertThat(mine.at("/allotments/0/arithmeticFrench").asText())
                    .isEqualTo("(0 utilisables + 0 attribuées) / (1000 élèves x 1,00) = 0,0 % ; + 18 places = 1,8 %,"
                            + " plafond atteint");
            assertThat(mine.at("/handover/from").asText()).isEqualTo("triage-lyon");
            assertThat(west.next(hubId).at("/allotments/0/seats").asInt()).isEqualTo(12);
            assertThat(desk.next(hubId).path("action").asText()).isEqualTo("UPSERT");
            assertThat(desk.next(hubId).at("/handover/to").asText()).isEqualTo("lyon-est");

            sharing.sweep(NOW.plusSeconds(13 * 86_400L));
            assertThat(phase(hubId)).isEqualTo("EXCLUSIVE");
            sharing.sweep(NOW.plusSeconds(14 * 86_400L));
            assertThat(phase(hubId)).isEqualTo("CANDIDATES");
            assertThat(north.next(hubId).path("action").asText()).isEqualTo("UPSERT");
            assertThat(visibility(hubId)).contains("lyon-nord").doesNotContain("rhone-sud", "loire-nord");
            sharing.sweep(NOW.plusSeconds(28 * 86_400L));
            assertThat(phase(hubId)).isEqualTo("ACADEMY");
            assertThat(visibility(hubId)).contains("loire-nord").doesNotContain("rhone-sud");

            partner.send(partner.withdraw(offer));
            assertThat(north.nextWithdrawal(hubId).path("custodian").asText()).isEqualTo("lyon-est");
            assertThat(west.nextWithdrawal(hubId).path("revision").asInt()).isGreaterThan(1);
        }
    }

    @Test
    void whatWasGivenInTheYearCountsForTheNextOffer() throws Exception {
        String first = publish(surplus("a", 30));
        String second = publish(surplus("b", 30));

        sharing.sweep(NOW);

        assertThat(arithmetic(first, "lyon-ouest")).startsWith("(0 usable + 0 given)");
        assertThat(arithmetic(second, "lyon-ouest")).startsWith("(0 usable + 12 given)");
    }

    @Test
    void seatsInAPolesOwnCustodyCountAsUsable() throws Exception {
        ObjectNode own = surplus("own", 40).node();
        own.putObject("place").put("inseeCode", "69259").put("precision", "COMMUNE");
        partner.send(partner.raw(own.toString()));
        String hubId = publish(surplus("a", 10));

        sharing.sweep(NOW);

        assertThat(arithmetic(hubId, "lyon-est")).startsWith("(40 usable + 0 given)");
        assertThat(custodian(hubId)).isEqualTo("lyon-ouest");
        partner.send(
                partner.raw(own.toString().replace("\"seats\":40", "\"seats\":41")), partner.withdraw(offer("own")));
    }

    @Test
    void anOfferOfTheProgrammeForReentryIsNeverShared() throws Exception {
        ObjectNode offer = surplus("a", 10).node();
        offer.putObject("inclusion").put("openToReentry", "YES");
        String hubId =
                partner.send(partner.raw(offer.toString())).get(0).path("hubId").asText();

        sharing.sweep(NOW);

        assertThat(custodian(hubId)).isEqualTo("triage-lyon");
    }

    @Test
    void anOfferThatNobodyNeedsKeepsNoWriterWaiting() throws Exception {
        OfferJson offer = surplus("a", 10);
        ((ObjectNode) offer.live().get("seatBlocks").get(0)).putArray("levels").add("STS");
        String hubId = publish(offer);

        transaction.executeWithoutResult(status -> {
            writer.enter();
            assertThat(CompletableFuture.runAsync(() -> sharing.sweep(NOW))).succeedsWithin(Duration.ofSeconds(30));
        });

        assertThat(custodian(hubId)).isEqualTo("triage-lyon");
    }

    @Test
    void anOfferWhosePlaceBecomesPreciseBelongsToThatPlaceAgain() throws Exception {
        String hubId = publish(surplus("a", 10));
        sharing.sweep(NOW);
        assertThat(custodian(hubId)).isEqualTo("lyon-est");

        ObjectNode precise = surplus("a", 10).node();
        precise.putObject("place").put("inseeCode", "42218").put("precision", "COMMUNE");
        partner.send(partner.raw(precise.toString()));

        assertThat(custodian(hubId)).isEqualTo("loire-sud");
    }

    private static OfferJson offer(String remoteId) {
        return OfferJson.offer(remoteId);
    }

    private static OfferJson surplus(String remoteId, int seats) {
        OfferJson offer = OfferJson.offer(remoteId)
                .title("Magasinier dans le Rhône, Lyon ou ailleurs")
                .onlyDepartment();
        ObjectNode block = (ObjectNode) offer.live().get("seatBlocks").get(0);
        block.put("seats", seats).putArray("levels").add("BMA");
        offer.live().putArray("rome").add("N4201");
        return offer;
    }

    private String publish(OfferJson offer) throws Exception {
        return partner.send(partner.upsert(offer)).get(0).path("hubId").asText();
    }

    private String simulation() {
        StringWriter text = new StringWriter();
        new SimulateSharing(store, sharing.allot(), SchoolYear.FRANCE)
                .run(LocalDate.of(2026, 11, 2), new PrintWriter(text, true));
        return text.toString();
    }

    private String custodian(String hubId) {
        return column("SELECT custodian FROM offer WHERE hub_id = ?::uuid", hubId);
    }

    private List<String> visibility(String hubId) {
        return List.of(column("SELECT array_to_string(visibility, ' ') FROM offer WHERE hub_id = ?::uuid", hubId)
                .split(" "));
    }

    private String phase(String hubId) {
        return column("SELECT phase FROM shared_offer WHERE hub_id = ?::uuid", hubId);
    }

    private String arithmetic(String hubId, String pole) {
        return jdbc.sql("SELECT arithmetic FROM allotment WHERE hub_id = ?::uuid AND pole = ?")
                .params(hubId, pole)
                .query(String.class)
                .single();
    }

    private String column(String sql, String hubId) {
        return jdbc.sql(sql).param(hubId).query(String.class).single();
    }
}
