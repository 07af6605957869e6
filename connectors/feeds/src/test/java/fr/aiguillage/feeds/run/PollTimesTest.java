package fr.aiguillage.feeds.run;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.feeds.config.Schedule;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PollTimesTest {

    private static final Instant NINE = Instant.parse("2026-01-06T08:00:00Z");
    private static final Instant YESTERDAY = Instant.parse("2026-01-05T04:30:01Z");
    private static final Instant THIS_MORNING = Instant.parse("2026-01-06T04:30:01Z");

    private final PollTimes atHalfPastFive = new PollTimes(new Schedule(null, "0 30 5 * * *"));
    private final PollTimes hourly = new PollTimes(new Schedule(Duration.ofHours(1), null));

    @Test
    void aTimeThatWentByWhileTheHubWasStoppedIsMadeUpForAtOnce() {
        assertThat(atHalfPastFive.first(YESTERDAY, NINE)).contains(NINE);
        assertThat(hourly.first(YESTERDAY, NINE)).contains(NINE);
    }

    @Test
    void aRestartPollsNothingThatIsNotDue() {
        assertThat(atHalfPastFive.first(THIS_MORNING, NINE)).contains(Instant.parse("2026-01-07T04:30:00Z"));
        assertThat(hourly.first(NINE.minusSeconds(600), NINE)).contains(NINE.plusSeconds(3000));
    }

    @Test
    void aFeedThatWasNeverReadIsReadAtItsFirstTime() {
        assertThat(atHalfPastFive.first(null, NINE)).contains(Instant.parse("2026-01-07T04:30:00Z"));
        assertThat(hourly.first(null, NINE)).contains(NINE);
    }

    @Test
    void whatAnotherInstanceHasPolledIsDone() {
        assertThat(atHalfPastFive.isDone(THIS_MORNING, THIS_MORNING.plusSeconds(2)))
                .isTrue();
        assertThat(atHalfPastFive.isDone(YESTERDAY, THIS_MORNING)).isFalse();
        assertThat(hourly.isDone(NINE.minusSeconds(60), NINE)).isTrue();
        assertThat(hourly.isDone(null, NINE)).isFalse();
    }
}
