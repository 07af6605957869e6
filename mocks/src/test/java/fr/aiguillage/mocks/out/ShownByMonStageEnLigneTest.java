package fr.aiguillage.mocks.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.feeds.out.HttpCalls;
import fr.aiguillage.feeds.out.HttpOut;
import fr.aiguillage.feeds.out.HttpShown;
import fr.aiguillage.feeds.out.HttpTarget;
import fr.aiguillage.feeds.out.HttpTargetSettings;
import fr.aiguillage.mocks.http.Trouble;
import fr.aiguillage.mocks.onisep.OnisepSimulator;
import fr.aiguillage.mocks.scenario.Scenarios;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Mon stage en ligne shows, by the shipped list of flows.yaml: others' offers, and what the hub deposited. */
class ShownByMonStageEnLigneTest {
    private static final String ID = ShippedTarget.ID;

    @Test
    void whatTheHubDepositedIsFoundByTheServicesOwnReferenceAndACutListIsRefused() throws Exception {
        try (OnisepSimulator simulator = new OnisepSimulator(Scenarios.of(1, 900), 0)) {
            HttpTargetSettings settings = settings(simulator.api().url() + "/api/v1");
            HttpCalls calls = new HttpCalls(settings, new HttpOut(Duration.ofSeconds(10)), null);
            HttpShown shown = new HttpShown(settings, settings.shown(), calls);
            int others = shown.read().shown().size();
            assertThat(others).isGreaterThan(200);

            String reference = new HttpTarget(settings, calls, Clock.systemUTC())
                    .publish(
                            ID,
                            null,
                            new ShippedTarget("mon-stage-en-ligne", Map.of())
                                    .adverts(ID, "NEW", ShippedTarget.offer())
                                    .get(0)
                                    .document())
                    .remoteId();

            assertThat(shown.read().shown()).hasSize(others + 1).contains(reference);
            simulator.api().bring(Trouble.TRUNCATED);
            assertThatThrownBy(shown::read).isInstanceOf(IOException.class).hasMessageContaining("announced");
        }
    }

    private static HttpTargetSettings settings(String url) throws IOException {
        return ShippedTarget.settings(
                "mon-stage-en-ligne",
                "http",
                HttpTargetSettings.class,
                Map.of("ONISEP_PUSH_URL", url, "ONISEP_PUSH_TOKEN", "s3cret"));
    }
}
