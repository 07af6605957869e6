package fr.aiguillage.hub.ingest;

import static fr.aiguillage.hub.OfferJson.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.feeds.config.DriftMode;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.config.QueueSource;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.config.SnapshotMode;
import fr.aiguillage.feeds.format.RecordReaders;
import fr.aiguillage.feeds.run.FeedRun;
import fr.aiguillage.feeds.run.FeedRuns;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.broker.BrokerQueues;
import fr.aiguillage.hub.feeds.AddFeed;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestHub
class ArchiveTest {

    private static final String[] PUPIL = {"Dupontel", "Maëlys", "14/07/2011", "2110769123456"};
    private static final String FILE = """
            reference_offre;intitule;nom;prenom;date_naissance;nir
            ML-1;Découverte du métier de fleuriste;Dupontel;Maëlys;14/07/2011;2110769123456
            ML-2;"Ligne cassée";Dupontel;Maëlys;14/07/2011;2110769123456;de trop
            """;
    private static final String MAPPING = """
            {
              "source": {"remoteId": .reference_offre},
              "title": .intitule,
              "description": .nom,
              "seatBlocks": [{"kind": "PFMP", "seats": 1, "weeks": ["2027-W10"]}],
              "host": {"legalName": "Fleurs du Rhône"},
              "place": {"inseeCode": "01004", "precision": "COMMUNE"}
            }
            """;

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private FeedRuns runs;

    @Autowired
    private BrokerQueues queues;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @Test
    void pupilDataOfADroppedFileReachesNeitherTheBrokerNorATable() throws Exception {
        FeedDefinition feed = feed("mission-locale-test", List.of("reference_offre", "intitule"));

        queues.ensure(List.of("in." + feed.id()));
        read(feed);
        assertThat(queued(feed))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message).doesNotContain(PUPIL));

        addFeed.add(feed);
        read(feed);
        await().atMost(Duration.ofSeconds(20)).until(() -> archived(feed).size() == 2);
        assertThat(everyRow()).doesNotContain(PUPIL);
        assertThat(archived(feed).get(0)).contains("Découverte du métier de fleuriste", "ML-1");
    }

    @Test
    void aPushedOfferIsArchivedInItsCanonicalFormAndADoubleNotAgain() throws Exception {
        Partner partner = Partner.join(addFeed, connections);
        OfferJson offer = offer("a").title("Tri du courrier");
        partner.send(partner.upsert(offer));
        partner.send(partner.upsert(offer));

        List<String> kept = jdbc.sql("SELECT coalesce(raw, '') FROM inbox WHERE feed = ? ORDER BY message_id")
                .param(partner.feed().value())
                .query(String.class)
                .list();
        assertThat(kept).hasSize(2);
        assertThat(kept.get(0)).contains("Tri du courrier");
        assertThat(kept.get(1)).isEmpty();
    }

    private FeedDefinition feed(String name, List<String> columns) throws Exception {
        Path mapping = Files.writeString(folder.resolve("mapping.jslt"), MAPPING);
        return new FeedDefinition(
                new FeedId(name),
                new SystemId(name),
                name,
                true,
                new QueueSource(name, new Secret("${env:PATH}")),
                null,
                mapping,
                Map.of(),
                columns,
                SnapshotMode.INCREMENTAL,
                FeedDefinition.DEFAULT_WITHDRAWAL_LIMIT,
                null,
                true,
                Map.of(),
                DiffusionScope.values()[0],
                DriftMode.WARN);
    }

    private void read(FeedDefinition feed) throws Exception {
        try (FeedRun run = runs.begin(feed)) {
            RecordReaders.of(new Format.Csv(';', '"', StandardCharsets.UTF_8))
                    .read(new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)), "depot.csv", run);
            run.complete(OptionalLong.empty());
        }
    }

    private List<String> queued(FeedDefinition feed) throws Exception {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            MessageConsumer consumer = session.createConsumer(session.createQueue("in." + feed.id()));
            List<String> bodies = new ArrayList<>();
            for (Message next = consumer.receive(5_000); next != null; next = consumer.receive(500)) {
                bodies.add(new String(next.getBody(byte[].class), StandardCharsets.UTF_8));
            }
            return bodies;
        }
    }

    /** The raw form of each message of the feed, the empty ones too. */
    private List<String> archived(FeedDefinition feed) {
        return jdbc.sql("SELECT coalesce(raw, '') FROM inbox WHERE feed = ? ORDER BY remote_id NULLS LAST")
                .param(feed.id().value())
                .query(String.class)
                .list();
    }

    private String everyRow() {
        List<String> tables = jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list();
        StringBuilder all = new StringBuilder();
        for (String table : tables) {
            jdbc.sql("SELECT t::text FROM \"" + table + "\" t")
                    .query(String.class)
                    .list()
                    .forEach(all::append);
        }
        return all.toString();
    }
}
