package fr.aiguillage.hub.feeds;

import fr.aiguillage.core.calendar.SchoolYear;
import fr.aiguillage.feeds.poll.FeedRoutes;
import fr.aiguillage.feeds.run.CursorStore;
import fr.aiguillage.feeds.run.FeedRuns;
import fr.aiguillage.feeds.run.FeedServices;
import fr.aiguillage.feeds.run.PollGuard;
import fr.aiguillage.feeds.run.PollLog;
import fr.aiguillage.feeds.run.SecretReader;
import fr.aiguillage.feeds.transport.Reach;
import fr.aiguillage.hub.SchoolYearSettings;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Joins the pure decisions and the feeds' routes to the hub. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FeedsConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SchoolYear schoolYear(SchoolYearSettings settings) {
        return settings.year();
    }

    @Bean
    Reach reach(Clock clock) {
        return Reach.standard(clock);
    }

    @Bean
    FeedRoutes feedRoutes(
            CamelContext camel,
            FeedRuns runs,
            CursorStore cursors,
            SecretReader secrets,
            PollGuard guard,
            PollLog log,
            Reach reach,
            Clock clock) {
        return new FeedRoutes(camel, new FeedServices(runs, cursors, secrets, guard, log, reach), clock);
    }
}
