package fr.aiguillage.feeds.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.feeds.config.Rate;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostBudgetTest {

    private final HostBudgets budgets = new HostBudgets(Clock.systemUTC());

    @Test
    void feedsOfOneHostShareItsBudgetAndTheSlowestRateHolds() throws Exception {
        HostBudget one = budgets.of(URI.create("https://api.test/a"), Rate.of("100/s"));
        HostBudget other = budgets.of(URI.create("https://API.test/b"), Rate.of("10/s"));
        assertThat(other).isSameAs(one);
        one.await();
        Instant start = Instant.now();

        for (int call = 0; call < 4; call++) {
            (call % 2 == 0 ? one : other).await();
        }

        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void hostsDoNotWaitForEachOther() throws Exception {
        budgets.of(URI.create("https://slow.test/"), Rate.DEFAULT).heed(answer(429, "retry-after", "3600"));

        budgets.of(URI.create("https://fast.test/"), Rate.DEFAULT).await();

        assertThat(budgets.paused()).containsOnlyKeys("slow.test");
    }

    @Test
    void aPauseThatOneFeedWasAskedForHoldsForAllFeedsOfTheHost() {
        budgets.of(URI.create("https://api.test/a"), Rate.DEFAULT).heed(answer(429, "retry-after", "3600"));

        assertThatThrownBy(() -> budgets.of(URI.create("https://api.test/b"), Rate.DEFAULT)
                        .await())
                .isInstanceOf(LastingFailure.class)
                .hasMessageMatching("api.test asks to wait 3(599|600) s");
    }

    @Test
    void aBudgetThatIsUsedUpIsAPause() {
        assertThat(answer(200, "ratelimit-remaining", "0", "ratelimit-reset", "7")
                        .pause())
                .contains(Duration.ofSeconds(7));
        assertThat(answer(200, "x-ratelimit-remaining", "0", "x-ratelimit-reset", "7")
                        .pause())
                .contains(Duration.ofSeconds(7));
        assertThat(answer(200, "ratelimit", "\"default\";r=0;t=7").pause()).contains(Duration.ofSeconds(7));
    }

    @Test
    void aBudgetWithCallsLeftIsNone() {
        assertThat(answer(200, "ratelimit-remaining", "3", "ratelimit-reset", "7")
                        .pause())
                .isEmpty();
        assertThat(answer(200, "ratelimit", "\"default\";r=10;t=7").pause()).isEmpty();
        assertThat(answer(200, "retry-after", "soon").pause()).isEmpty();
    }

    @Test
    void aPointInTimeIsReckonedByTheServersClock() {
        assertThat(answer(
                                429,
                                "x-ratelimit-remaining",
                                "0",
                                "x-ratelimit-reset",
                                "1893456030",
                                "date",
                                "Tue, 1 Jan 2030 00:00:00 GMT")
                        .pause())
                .contains(Duration.ofSeconds(30));
    }

    private static AnswerHead answer(int status, String... headers) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], headers[i + 1]);
        }
        return new AnswerHead(status, map);
    }
}
