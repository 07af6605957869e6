package fr.aiguillage.hub.run;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.run.FeedRun;
import fr.aiguillage.feeds.run.FeedRuns;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Lets something happen to a source in the middle of its being read. */
final class ReadingHook {

    /** What happens. */
    interface Happening {
        void happen() throws Exception;
    }

    private int at;
    private @Nullable Happening happening;

    /** Once, when the so many-th record has been handed on. */
    synchronized void atRecord(int number, Happening event) {
        at = number;
        happening = event;
    }

    synchronized void clear() {
        happening = null;
    }

    private synchronized void handedOn(int number) {
        Happening now = happening;
        if (now != null && number == at) {
            happening = null;
            try {
                now.happen();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    /** The hub's runs, watched. */
    FeedRuns watching(FeedRuns hub) {
        return feed -> new WatchedRun(hub.begin(feed));
    }

    private final class WatchedRun implements FeedRun {

        private final FeedRun run;
        private int records;

        WatchedRun(FeedRun run) {
            this.run = run;
        }

        @Override
        public void accept(JsonNode record, String position) {
            run.accept(record, position);
            handedOn(++records);
        }

        @Override
        public void reject(String position, String reason, String excerpt) {
            run.reject(position, reason, excerpt);
        }

        @Override
        public void complete(OptionalLong announced) {
            run.complete(announced);
        }

        @Override
        public void unchanged() {
            run.unchanged();
        }

        @Override
        public void fail(String reason) {
            run.fail(reason);
        }

        @Override
        public void close() {
            run.close();
        }
    }
}
