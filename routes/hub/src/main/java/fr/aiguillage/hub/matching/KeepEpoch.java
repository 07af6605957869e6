package fr.aiguillage.hub.matching;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Keeps the epoch fit for the live set, in a thread of its own: counting a million records takes a while. */
public final class KeepEpoch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeepEpoch.class);
    /** Renewing takes a quarter of the time at most: offers that come meanwhile go first. */
    private static final int PAUSES = 3;

    private static final long CHECK_MILLIS = 1000;

    private final CountEpoch count;
    private final RenewMatches renew;
    private volatile boolean running;
    private Thread thread = new Thread(this::keep);

    KeepEpoch(CountEpoch count, RenewMatches renew) {
        this.count = count;
        this.renew = renew;
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::keep, "matching-epoch");
        thread.setDaemon(true);
        thread.start();
    }

    private void keep() {
        boolean atStart = true;
        while (running) {
            long pause = CHECK_MILLIS;
            try {
                count.countIfDue(atStart);
                atStart = false;
                long begun = System.nanoTime();
                if (renew.renewSome()) {
                    pause = PAUSES * TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                }
            } catch (DataAccessException | TransactionException away) {
                LOG.warn("matching records anew waits for the database: {}", away.getMessage());
            }
            sleep(pause);
        }
    }

    private void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
