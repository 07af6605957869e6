package fr.aiguillage.hub.delivery;

import static fr.aiguillage.hub.OfferJson.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.Contact;
import fr.aiguillage.contract.Inclusion;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.TriState;
import fr.aiguillage.feeds.out.FileFormat;
import fr.aiguillage.feeds.out.OutgoingOffer;
import fr.aiguillage.feeds.out.PoleRole;
import fr.aiguillage.hub.HubSettings;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import fr.aiguillage.hub.store.AcknowledgementStore;
import fr.aiguillage.hub.store.CopyRows;
import fr.aiguillage.hub.store.DestinationStore;
import fr.aiguillage.hub.store.OutboxRow;
import fr.aiguillage.hub.store.OutboxStore;
import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The file of a pôle: what its coordinator finds in it, and what a crash or a missing folder does to it. */
@TestHub
class PoleFilesTest {

    private static final String LYON_3E = "69383";
    private static final DeliverySettings SETTINGS =
            new DeliverySettings(null, Duration.ZERO, Duration.ofSeconds(1), Duration.ofMillis(1), Duration.ofDays(3));

    @TempDir
    private Path folder;

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CopyRows copy;

    @Autowired
    private OutboxStore outbox;

    @Autowired
    private DestinationStore destinations;

    @Autowired
    private AcknowledgementStore acknowledgements;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ReadPoleOffers offers;

    @Autowired
    private HubSettings hub;

    @Test
    void theFileOfAPoleHoldsItsOpenOffersAndThoseAlone() throws Exception {
        Partner partner = Partner.join(addFeed, connections);
        OfferJson stays = offer("stays").commune(LYON_3E).title("Reste ouverte");
        OfferJson goes = offer("goes").commune(LYON_3E).title("Sera retirée");
        partner.send(partner.upsert(stays), partner.upsert(goes), partner.upsert(offer("elsewhere")));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> contains("csv", "Reste ouverte") && contains("jsonl", "Sera retirée"));

        partner.send(partner.withdraw(goes));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !contains("csv", "Sera retirée") && !contains("jsonl", "Sera retirée"));
        assertThat(contains("csv", "Reste ouverte")).isTrue();
        await().atMost(Duration.ofSeconds(20)).until(() -> outbox.waiting() == 0);
    }

    @Test
    void aFileThatAlsoCarriesWhatThePoleMaySeeMarksItAndLeavesOutWhatIsTheCustodiansAlone() throws Exception {
        Partner partner = Partner.join(addFeed, connections);
        ObjectNode offer = offer("seen").commune(LYON_3E).node();
        offer.putObject("contact").put("role", "Accueil").put("name", "Jeanne Martin");
        offer.putObject("inclusion").put("openToReentry", "YES");
        UUID hubId = UUID.fromString(
                partner.send(partner.raw(offer.toString())).get(0).path("hubId").asText());
        jdbc.sql("UPDATE offer SET visibility = '{lyon-est,ain-sud}' WHERE hub_id = ?")
                .param(hubId)
                .update();
        List<OutgoingOffer> seen = new ArrayList<>();
        List<OutgoingOffer> own = new ArrayList<>();
        offers.read(new PoleId("ain-sud"), true, seen::add);
        offers.read(new PoleId("ain-sud"), false, own::add);

        assertThat(own).noneMatch(row -> row.hubId().equals(hubId));
        assertThat(seen)
                .filteredOn(row -> row.hubId().equals(hubId))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.role()).isEqualTo(PoleRole.VISIBLE);
                    assertThat(row.custodian()).isEqualTo("lyon-est");
                    assertThat(row.offer().inclusion()).isEqualTo(Inclusion.UNKNOWN);
                    assertThat(row.offer().contact()).extracting(Contact::name).isNull();
                });
        await().atMost(Duration.ofSeconds(20)).until(() -> outbox.waiting() == 0);
    }

    @Test
    void theFileOfTheMldsHoldsTheOffersOfItsProgrammeWithTheAttributeAndNoName() throws Exception {
        Partner partner = Partner.join(addFeed, connections);
        ObjectNode offer = offer("programme").commune(LYON_3E).node();
        offer.putObject("contact").put("role", "Accueil").put("name", "Jeanne Martin");
        offer.putObject("inclusion").put("openToReentry", "YES");
        UUID hubId = UUID.fromString(
                partner.send(partner.raw(offer.toString())).get(0).path("hubId").asText());
        partner.send(partner.upsert(offer("other").commune(LYON_3E).title("Tout autre chose")));
        List<OutgoingOffer> told = new ArrayList<>();
        offers.read(new PoleId("mlds-lyon"), false, told::add);

        assertThat(told).allMatch(row -> row.offer().inclusion().openToReentry() == TriState.YES);
        assertThat(told)
                .filteredOn(row -> row.hubId().equals(hubId))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.role()).isEqualTo(PoleRole.MLDS_COORDINATOR);
                    assertThat(row.offer().contact()).extracting(Contact::name).isNull();
                });
        await().atMost(Duration.ofSeconds(20)).until(() -> outbox.waiting() == 0);
    }

    @Test
    void aFileHoldsWhatIsSharedWithThePoleAndMarksIt() throws Exception {
        Partner partner = Partner.join(addFeed, connections);
        UUID hubId = UUID.fromString(partner.send(partner.upsert(offer("shared").commune(LYON_3E)))
                .get(0)
                .path("hubId")
                .asText());
        jdbc.sql("UPDATE offer SET rule = 'SHARED_BY_NEED', visibility = '{lyon-est,ain-sud}' WHERE hub_id = ?")
                .param(hubId)
                .update();
        List<OutgoingOffer> shared = new ArrayList<>();
        offers.read(new PoleId("ain-sud"), false, shared::add);

        assertThat(shared)
                .filteredOn(row -> row.hubId().equals(hubId))
                .singleElement()
                .extracting(OutgoingOffer::role)
                .isEqualTo(PoleRole.SHARED);
        await().atMost(Duration.ofSeconds(20)).until(() -> outbox.waiting() == 0);
    }

    @Test
    void aCrashBetweenTheFileAndTheOutboxWritesTheSameFileAgain() {
        DestinationId destination = waiting("crash", 1);
        FileSink sink = sink(new SinkFolder(folder, true));
        OutboxStore dies = new OutboxStore(jdbc, copy) {
            @Override
            public void left(List<OutboxRow> rows) {
                throw new IllegalStateException("killed");
            }
        };

        assertThatThrownBy(() -> relay(dies).relay(destination, sink)).hasMessage("killed");
        Path file = folder.resolve("offres-lyon-est.csv");
        assertThat(file).isNotEmptyFile();
        assertThat(outbox.nextFor(destination.channel(), destination.destination(), 10))
                .hasSize(1);

        assertThat(relay(outbox).relay(destination, sink)).isEqualTo(1);
        assertThat(outbox.nextFor(destination.channel(), destination.destination(), 10))
                .isEmpty();
    }

    @Test
    void aRowStaysUntilTheFileIsWritten() throws IOException {
        DestinationId destination = waiting("unmounted", 2);
        Path share = folder.resolve("share");
        FileSink sink = sink(new SinkFolder(share, false));

        assertThat(relay(outbox).relay(destination, sink)).isZero();
        assertThat(outbox.nextFor(destination.channel(), destination.destination(), 10))
                .hasSize(2);
        assertThat(destinations.list())
                .filteredOn(row -> row.destination().equals("unmounted"))
                .singleElement()
                .satisfies(row -> assertThat(row.lastError()).contains("is the share mounted?"));

        Files.createDirectory(share);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            relay(outbox).relay(destination, sink);
            return outbox.nextFor(destination.channel(), destination.destination(), 10)
                    .isEmpty();
        });
        assertThat(share.resolve("offres-lyon-est.csv")).isNotEmptyFile();
    }

    private boolean contains(String format, String text) throws IOException {
        Path file = hub.dataDir().resolve("outbox/lyon-est/offres-lyon-est." + format);
        return Files.exists(file) && Files.readString(file).contains(text);
    }

    private FileSink sink(SinkFolder into) {
        return new FileSink(new PoleId("lyon-est"), FileFormat.CSV, into, offers, false, Duration.ZERO);
    }

    private RelayDestination relay(OutboxStore store) {
        return new RelayDestination(store, destinations, acknowledgements, transaction, SETTINGS);
    }

    private DestinationId waiting(String name, int rows) {
        DestinationId destination = new DestinationId("file-test", name);
        for (int i = 0; i < rows; i++) {
            outbox.write(List.of(
                    new OutboxRow(0, destination.channel(), name, UUID.randomUUID(), 1, "UPSERT", "", List.of())));
        }
        return destination;
    }
}
