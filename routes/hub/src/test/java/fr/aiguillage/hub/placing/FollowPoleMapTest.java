package fr.aiguillage.hub.placing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.core.golden.MergeOffers;
import fr.aiguillage.core.sharing.SharingRules;
import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.PlaceOffers;
import fr.aiguillage.core.territory.PlaceOffersByMap;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.core.territory.RoutingRules;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.PoleQueue;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import fr.aiguillage.hub.matching.AdjustPlacements;
import fr.aiguillage.hub.matching.MatchOffers;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.matching.PlaceClusters;
import fr.aiguillage.hub.matching.RePlaceOffers;
import fr.aiguillage.hub.matching.ReadGolden;
import fr.aiguillage.hub.matching.WriteOffers;
import fr.aiguillage.hub.store.AllotmentStore;
import fr.aiguillage.hub.store.MatchStore;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.PlaceOverrideStore;
import fr.aiguillage.hub.store.SurplusStore;
import fr.aiguillage.hub.territory.LoadPoleMap;
import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From the day a new map is in force its pôles have the offers; the old ones are told. */
@TestHub
class FollowPoleMapTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @TempDir
    private Path folder;

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Communes communes;

    @Autowired
    private OneWriter writer;

    @Autowired
    private OfferStore offers;

    @Autowired
    private AllotmentStore allotments;

    @Autowired
    private SurplusStore releases;

    @Autowired
    private PlaceOverrideStore overrides;

    @Autowired
    private MatchStore matches;

    @Autowired
    private MatchOffers match;

    @Autowired
    private WriteOffers write;

    @Autowired
    private MergeOffers merge;

    @Autowired
    private ReadGolden golden;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private OutboxSignal outbox;

    @Test
    void onItsEffectiveDateOffersMoveWithAHandoverToBothAndHistoryKeepsTheOld() throws Exception {
        Partner partner = Partner.join(addFeed, connections);
        String moves = publish(partner, "a", "69259");
        String stays = publish(partner, "b", "69383");
        PoleMaps maps = venissieuxGoesNorth();
        PlaceOffers byNewMap = new PlaceOffersByMap(maps, communes, RoutingRules.NONE);

        List<DiffPoleMap.Move> told = new ArrayList<>();
        new DiffPoleMap(offers, golden, byNewMap).tell(NEW_YEAR, told::add);
        assertThat(told)
                .filteredOn(move -> move.hubId().toString().equals(moves))
                .singleElement()
                .satisfies(move -> assertThat(move.from() + " -> " + move.to()).isEqualTo("lyon-est -> lyon-nord"));
        assertThat(told).noneMatch(move -> move.hubId().toString().equals(stays));

        follow(maps, byNewMap, NEW_YEAR.minusDays(1));
        assertThat(journal(moves)).containsExactly("CREATED lyon-est");
        follow(maps, byNewMap, NEW_YEAR);

        assertThat(journal(moves)).startsWith("CREATED lyon-est", "HANDED_OVER lyon-nord");
        assertThat(journal(stays)).containsExactly("CREATED lyon-est");
        try (PoleQueue east = new PoleQueue(connections, "lyon-est");
                PoleQueue north = new PoleQueue(connections, "lyon-nord")) {
            JsonNode leaves = east.nextWithdrawal(moves);
            JsonNode comes = north.next(moves);
            assertThat(leaves.path("handover")).isEqualTo(comes.path("handover"));
            assertThat(comes.at("/handover/from").asText()).isEqualTo("lyon-est");
            assertThat(comes.at("/handover/mapVersion").asText()).isEqualTo("2027.1");
        }
    }

    @Test
    void theMldsThatANewMapNamesIsToldOfOffersThatAreOpenAlready() throws Exception {
        Partner partner = Partner.join(addFeed, connections);
        ObjectNode offer = OfferJson.offer("c").commune("69383").node();
        offer.putObject("inclusion").put("openToReentry", "YES");
        String hubId =
                partner.send(partner.raw(offer.toString())).get(0).path("hubId").asText();
        PoleMaps maps = venissieuxGoesNorth();
        try (PoleQueue mlds = new PoleQueue(connections, "mlds-lyon")) {
            assertThat(mlds.next(hubId).path("revision").asLong()).isEqualTo(1);
            jdbc.sql("UPDATE offer SET mlds = NULL WHERE hub_id = ?::uuid")
                    .param(hubId)
                    .update();

            follow(maps, new PlaceOffersByMap(maps, communes, RoutingRules.NONE), NEW_YEAR);

            assertThat(mlds.next(hubId).path("revision").asLong()).isEqualTo(2);
        }
    }

    private static String publish(Partner partner, String remoteId, String commune) throws Exception {
        return partner.send(partner.upsert(OfferJson.offer(remoteId).commune(commune)))
                .get(0)
                .path("hubId")
                .asText();
    }

    private void follow(PoleMaps maps, PlaceOffers place, LocalDate day) {
        Clock clock = Clock.fixed(day.atTime(8, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        AdjustPlacements adjust = new AdjustPlacements(overrides, allotments, releases, maps, SharingRules.OFF);
        PlaceClusters clusters = new PlaceClusters(merge, place, adjust, clock);
        RePlaceOffers replace = new RePlaceOffers(matches, match, clusters, write);
        new FollowPoleMap(place, offers, writer, replace, transaction, outbox, clock).follow();
    }

    private List<String> journal(String hubId) {
        return jdbc.sql("SELECT what || ' ' || custodian FROM journal WHERE hub_id = ?::uuid ORDER BY revision")
                .param(hubId)
                .query(String.class)
                .list();
    }

    /** The shipped map until the end of the year, and one after that in which Vénissieux is Lyon Nord's. */
    private PoleMaps venissieuxGoesNorth() throws IOException {
        Path shipped = Path.of("..", "..", "config", "poles");
        Path map;
        try (Stream<Path> maps = Files.list(shipped)) {
            map = maps.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        copy(map, folder.resolve("poles/old"), "to: null", "to: 2026-12-31");
        Path next = folder.resolve("poles/new");
        copy(map, next, "from: 2025-09-01", "from: 2027-01-01");
        change(next.resolve("map.yaml"), "\"2025.1\"", "\"2027.1\"");
        change(next.resolve("lyon-est.yaml"), "      - \"69259\" # Vénissieux\n", "");
        change(next.resolve("lyon-nord.yaml"), "    communes:\n", "    communes:\n      - \"69259\"\n");
        return LoadPoleMap.load(folder, communes);
    }

    private static void copy(Path from, Path to, String old, String other) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        change(to.resolve("map.yaml"), old, other);
    }

    private static void change(Path file, String old, String other) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, other));
    }
}
