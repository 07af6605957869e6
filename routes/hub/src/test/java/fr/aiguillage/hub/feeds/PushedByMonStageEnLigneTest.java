package fr.aiguillage.hub.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.QueueSource;
import fr.aiguillage.feeds.config.ReadFeeds;
import fr.aiguillage.feeds.poll.FeedRoutes;
import fr.aiguillage.hub.FeedTable;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.broker.BrokerAccounts;
import fr.aiguillage.hub.broker.BrokerEndpoints;
import fr.aiguillage.hub.broker.BrokerQueues;
import fr.aiguillage.hub.ingest.IngestRoutes;
import fr.aiguillage.mocks.partner.PartnerSimulator;
import fr.aiguillage.mocks.scenario.Communes;
import fr.aiguillage.mocks.scenario.OfferSystem;
import fr.aiguillage.mocks.scenario.Scenario;
import fr.aiguillage.mocks.scenario.ScenarioSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shipped feed of Mon stage en ligne for the way by queue, and the service pushing to it over AMQP 1.0. */
@TestHub
class PushedByMonStageEnLigneTest {

    private static final String PASSWORD = "mot-de-passe-d-essai";

    @Autowired
    private FeedTable feeds;

    @Autowired
    private BrokerQueues queues;

    @Autowired
    private BrokerAccounts accounts;

    @Autowired
    private IngestRoutes ingest;

    @Autowired
    private FeedRoutes polls;

    @Autowired
    private BrokerEndpoints broker;

    @Autowired
    private JdbcClient jdbc;

    private final FeedDefinition feed = new ReadFeeds(
                    name -> name.equals("ONISEP_PUSH_PASSWORD") ? PASSWORD : null, List.of())
            .read(Path.of("..", "..", "config")).feeds().stream()
                    .filter(found -> found.id().value().equals("onisep-push"))
                    .findFirst()
                    .orElseThrow();

    @AfterEach
    void leave() {
        feeds.remove(feed.id());
    }

    @Test
    void whatIsPushedIsTakenInAndEveryMessageAnswered() throws Exception {
        new AddFeed(feeds, queues, accounts, secret -> PASSWORD, ingest, polls).add(feed);
        Scenario scenario = new Scenario(new ScenarioSettings(20260302, 60, LocalDate.now()), Communes.builtIn());
        String user = ((QueueSource) feed.source()).user();
        try (PartnerSimulator service = new PartnerSimulator(
                scenario, OfferSystem.ONISEP, broker.amqp().toString(), "onisep-push", user, PASSWORD)) {
            int pushed = service.push(0);

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> service.receipts().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum()
                            == pushed);
            assertThat(service.receipts()).containsKey("ACCEPTED");
            assertThat(held()).isEqualTo(service.receipts().get("ACCEPTED").longValue());
        }
    }

    private long held() {
        return jdbc.sql("SELECT count(*) FROM record WHERE feed = 'onisep-push' AND system = 'mon-stage-en-ligne'")
                .query(Long.class)
                .single();
    }
}
