package fr.aiguillage.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.Attribution;
import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.Placement;
import fr.aiguillage.core.territory.Pole;
import fr.aiguillage.core.territory.PoleChannel;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.feeds.canonical.CanonicalOffer;
import fr.aiguillage.feeds.canonical.OfferDefaults;
import fr.aiguillage.feeds.canonical.OfferReader;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.matching.OfferChange;
import fr.aiguillage.hub.matching.WriteDelivery;
import fr.aiguillage.hub.matching.WriteOffers;
import fr.aiguillage.hub.store.AllotmentStore;
import fr.aiguillage.hub.store.CopyRows;
import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.JournalStore;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.OutboxStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a pôle may only see reaches those of its channels that ask for it, and is taken back there. */
@TestHub
class VisibleDeliveriesTest {

    private static final String KEEPS = "ain-est";
    private static final String SEES = "ain-sud";

    @Autowired
    private PoleMaps maps;

    @Autowired
    private Communes communes;

    @Autowired
    private ReadPoleOffers read;

    @Autowired
    private DeliverySettings settings;

    @Autowired
    private OutboxFolders folders;

    @Autowired
    private OfferStore offers;

    @Autowired
    private JournalStore journal;

    @Autowired
    private WriteDelivery delivery;

    @Autowired
    private AllotmentStore allotments;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CopyRows copy;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID hubId = UUID.randomUUID();
    private final List<PoleChannel> some = List.of(
            channel(PoleChannel.Type.QUEUE, null, true),
            channel(PoleChannel.Type.FILE, "csv", true),
            channel(PoleChannel.Type.FILE, "jsonl", null));

    @Test
    void whatAPoleMayOnlySeeReachesTheChannelsThatCarryItAndNoOther() {
        assertThat(rows(some, null, held(1, KEEPS, KEEPS, SEES)))
                .containsExactlyInAnyOrder(
                        "ain-est queue UPSERT custodian",
                        "ain-sud queue UPSERT visible",
                        "ain-sud file-csv UPSERT visible");
    }

    @Test
    void noQueueGrowsUnasked() {
        assertThat(rows(List.of(), null, held(1, KEEPS, KEEPS, SEES)))
                .containsExactly("ain-est queue UPSERT custodian");
    }

    @Test
    void whatAPoleMaySeeNoMoreIsWithdrawnWhereItWas() {
        assertThat(rows(some, held(1, KEEPS, KEEPS, SEES), held(2, KEEPS, KEEPS)))
                .containsExactlyInAnyOrder(
                        "ain-est queue UPSERT custodian",
                        "ain-sud queue WITHDRAW visible",
                        "ain-sud file-csv WITHDRAW visible");
    }

    @Test
    void aPoleThatLosesCustodyButMayStillSeeTheOfferGetsOneDeliveryForEachChannel() {
        assertThat(rows(some, held(1, SEES, SEES), held(2, KEEPS, KEEPS, SEES)))
                .containsExactlyInAnyOrder(
                        "ain-est queue UPSERT custodian",
                        "ain-sud queue UPSERT visible",
                        "ain-sud file-csv UPSERT visible",
                        "ain-sud file-jsonl WITHDRAW custodian");
    }

    @Test
    void aClosedOfferIsWithdrawnFromWhoeverSawIt() {
        HeldOffer open = held(1, KEEPS, KEEPS, SEES);
        HeldOffer closed = new HeldOffer(hubId, 2, OfferStatus.FILLED, "x", open.placement(), null);

        assertThat(rows(some, open, closed))
                .containsExactlyInAnyOrder(
                        "ain-est queue WITHDRAW custodian",
                        "ain-sud queue WITHDRAW visible",
                        "ain-sud file-csv WITHDRAW visible");
    }

    @Test
    void whoeverMayOnlySeeItIsToldNeitherTheProgrammeForReentryNorAName() {
        List<String> bodies = write(
                some,
                null,
                held(1, KEEPS, KEEPS, SEES),
                "SELECT body FROM outbox WHERE hub_id = :id AND channel = 'queue' ORDER BY destination");

        assertThat(bodies.get(0)).contains("openToReentry", "Jeanne", "\"role\":\"custodian\"");
        assertThat(bodies.get(1)).contains("\"role\":\"visible\"").doesNotContain("eentry", "inclusion", "Jeanne");
    }

    private List<String> rows(List<PoleChannel> channels, @Nullable HeldOffer before, HeldOffer after) {
        return write(channels, before, after, """
                SELECT concat_ws(' ', destination, channel, action, role) FROM outbox WHERE hub_id = :id
                """);
    }

    /** What stands in the outbox after the change; nothing of it leaves. */
    private List<String> write(List<PoleChannel> channels, @Nullable HeldOffer before, HeldOffer after, String query) {
        List<String> found = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            OfferChange change = new OfferChange(before, after, after.open() ? golden() : null, List.of());
            writer(channels).write(List.of(change), Map.of());
            found.addAll(jdbc.sql(query).param("id", hubId).query(String.class).list());
            status.setRollbackOnly();
        });
        return found;
    }

    private WriteOffers writer(List<PoleChannel> channels) {
        PoleMap map = maps.all().get(0);
        List<Pole> poles = map.poles().stream()
                .map(pole -> with(pole, pole.id().value().equals(SEES) ? channels : List.of()))
                .toList();
        PoleSinks sinks = new PoleSinks(
                new PoleMaps(List.of(PoleMap.of(map.header(), poles, communes))),
                read,
                settings,
                folders,
                Clock.systemUTC());
        return new WriteOffers(
                offers,
                new OutboxStore(jdbc, copy),
                journal,
                delivery,
                new CopyDeliveries(sinks),
                changes -> List.of(),
                allotments);
    }

    private HeldOffer held(long revision, String custodian, String... visible) {
        PoleId keeper = new PoleId(custodian);
        Placement placement = new Placement(
                keeper,
                false,
                "COMMUNE_BY_CODE",
                "test",
                null,
                List.of(keeper),
                List.of(visible).stream().map(PoleId::new).toList(),
                null,
                Attribution.to(keeper),
                List.of(),
                List.of(),
                "test");
        return new HeldOffer(hubId, revision, OfferStatus.ACTIVE, "x", placement, null);
    }

    private static CanonicalOffer golden() {
        ObjectNode json = OfferJson.offer("seen").node();
        json.putObject("contact").put("role", "Accueil").put("name", "Jeanne Martin");
        json.putObject("inclusion").put("openToReentry", "YES");
        Offer offer = new OfferReader()
                .read(json.toString().getBytes(StandardCharsets.UTF_8), new OfferDefaults(DiffusionScope.values()[0]))
                .offer();
        return CanonicalOffer.of(Objects.requireNonNull(offer));
    }

    private static PoleChannel channel(PoleChannel.Type type, @Nullable String format, @Nullable Boolean visible) {
        return new PoleChannel(type, format, null, null, null, null, null, null, visible, null);
    }

    private static Pole with(Pole pole, List<PoleChannel> channels) {
        return new Pole(
                pole.id(),
                pole.label(),
                pole.basis(),
                pole.territory(),
                pole.components(),
                pole.missions(),
                pole.coordinator(),
                pole.office(),
                pole.specialities(),
                channels,
                pole.referents());
    }
}
