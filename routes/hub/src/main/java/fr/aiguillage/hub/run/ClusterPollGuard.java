package fr.aiguillage.hub.run;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.run.PollGuard;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One instance of a cluster polls a feed at a time; the lock is kept alive for as long as the poll takes. */
@Component
class ClusterPollGuard implements PollGuard {

    /** A dead instance's poll is free again after this. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final LockProvider locks;
    private final Clock clock;

    ClusterPollGuard(DataSource database, Clock clock) {
        this.locks = new KeepAliveLockProvider(
                new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                        .withJdbcTemplate(new JdbcTemplate(database))
                        .usingDbTime()
                        .build()),
                Executors.newSingleThreadScheduledExecutor(task -> {
                    Thread thread = new Thread(task, "poll-locks");
                    thread.setDaemon(true);
                    return thread;
                }));
        this.clock = clock;
    }

    @Override
    public boolean tryRun(FeedId feed, Runnable poll) {
        Optional<SimpleLock> lock =
                locks.lock(new LockConfiguration(clock.instant(), "poll-" + feed, LONGEST, Duration.ZERO));
        if (lock.isEmpty()) {
            return false;
        }
        try {
            poll.run();
            return true;
        } finally {
            lock.get().unlock();
        }
    }
}
