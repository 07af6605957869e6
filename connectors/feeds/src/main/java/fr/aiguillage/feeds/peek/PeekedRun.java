package fr.aiguillage.feeds.peek;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.run.FeedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes the first records of a run and breaks it off. */
final class PeekedRun implements FeedRun {

    private final int most;
    private final List<Peek.Found> records = new ArrayList<>();
    private final List<Peek.Unreadable> unreadable = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable String failure;

    PeekedRun(int most) {
        this.most = most;
    }

    /** Ends the reading of a source of which enough was seen. */
    static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough records were read", null, false, false);
        }
    }

    @Override
    public synchronized void accept(JsonNode record, String position) {
        stopIfEnough();
        records.add(new Peek.Found(record.deepCopy(), position));
        stopIfEnough();
    }

    @Override
    public synchronized void reject(String position, String reason, String excerpt) {
        stopIfEnough();
        unreadable.add(new Peek.Unreadable(position, reason));
    }

    private void stopIfEnough() {
        if (records.size() + unreadable.size() >= most) {
            throw new Enough();
        }
    }

    @Override
    public void complete(OptionalLong announced) {
        // Whether it was whole does not matter for a look.
    }

    @Override
    public void unchanged() {
        // Cannot be: nothing was remembered to compare with.
    }

    @Override
    public synchronized void fail(String reason) {
        failure = reason;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    boolean awaitEnd(long seconds) throws InterruptedException {
        return closed.await(seconds, TimeUnit.SECONDS);
    }

    synchronized Peek result() {
        return new Peek(records, unreadable, failure);
    }
}
