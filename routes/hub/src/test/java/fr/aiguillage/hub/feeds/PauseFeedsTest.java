package fr.aiguillage.hub.feeds;

import static fr.aiguillage.hub.OfferJson.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.run.PolledSource;
import fr.aiguillage.hub.store.RunState;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@TestHub
class PauseFeedsTest {

    @Autowired
    private ApplicationContext hub;

    @Autowired
    private CamelContext camel;

    @Autowired
    private PauseFeeds pauses;

    @Test
    void aPausedQueueKeepsWhatComesUntilItIsResumed() throws Exception {
        PolledSource source = PolledSource.full(hub);
        pauses.pause(source.feed(), "the partner is moving house");
        assertThat(camel.getRouteController().getRouteStatus("ingest-" + source.feed()))
                .isEqualTo(ServiceStatus.Suspended);

        source.reads(offer("a"), offer("b"));

        await().during(Duration.ofSeconds(1)).until(() -> source.last().ingested() == 0);
        assertThat(source.last().state()).isEqualTo(RunState.READ);

        assertThat(pauses.resume(source.feed())).isTrue();

        await().atMost(Duration.ofSeconds(20)).until(() -> source.last().state() == RunState.COMPLETE);
        assertThat(source.last().ingested()).isEqualTo(2);
    }
}
