package fr.aiguillage.feeds.peek;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.config.HttpSource;
import fr.aiguillage.feeds.config.QueueSource;
import fr.aiguillage.feeds.config.SecretMissing;
import fr.aiguillage.feeds.file.PeekFiles;
import fr.aiguillage.feeds.format.RecordReaders;
import fr.aiguillage.feeds.format.RecordSink;
import fr.aiguillage.feeds.poll.FeedRoutes;
import fr.aiguillage.feeds.run.CursorStore;
import fr.aiguillage.feeds.run.FeedServices;
import fr.aiguillage.feeds.run.PollGuard;
import fr.aiguillage.feeds.run.PollLog;
import fr.aiguillage.feeds.run.SecretReader;
import fr.aiguillage.feeds.transport.Reach;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.camel.impl.DefaultCamelContext;

/** Looks at the first records of a source in the way that the hub polls it; moves no file and keeps no cursor. */
public final class PeekSource {

    private static final long LONGEST_SECONDS = 120;

    private final SecretReader secrets;
    private final Clock clock;

    public PeekSource(SecretReader secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The records of a file on this machine, in the format of the feed. */
    public Peek sample(FeedDefinition feed, Path file, int most) {
        PeekedRun run = new PeekedRun(most);
        try {
            read(feed, file, run);
        } catch (PeekedRun.Enough enough) {
            return run.result();
        } catch (IOException unreadable) {
            run.fail(String.valueOf(unreadable.getMessage()));
        }
        return run.result();
    }

    /** Streams every record of a file on this machine, in the format of the feed. */
    public static void read(FeedDefinition feed, Path file, RecordSink sink) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            RecordReaders.of(format(feed)).read(in, String.valueOf(file.getFileName()), sink);
        }
    }

    /** The first records that the source itself gives. */
    public Peek live(FeedDefinition feed, int most) throws Exception {
        PeekedRun run = new PeekedRun(most);
        if (feed.source() instanceof QueueSource) {
            run.fail("a queue is not read to be looked at: its messages would be taken from it");
        } else if (feed.source() instanceof FileSource files) {
            readFile(files, run);
        } else {
            poll(feed, run);
        }
        return run.result();
    }

    private static Format format(FeedDefinition feed) {
        if (feed.source() instanceof FileSource files) {
            return files.format();
        }
        return feed.source() instanceof HttpSource http ? http.format() : new Format.JsonLines();
    }

    private void readFile(FileSource source, PeekedRun run) {
        try {
            new PeekFiles(source, secrets).readNewest(run);
        } catch (PeekedRun.Enough enough) {
            return;
        } catch (IOException | SecretMissing refused) {
            run.fail(String.valueOf(refused.getMessage()));
        }
    }

    private void poll(FeedDefinition feed, PeekedRun run) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getShutdownStrategy().setTimeout(2);
            FeedServices services = new FeedServices(
                    begun -> run, new NoCursors(), secrets, PollGuard.ALONE, PollLog.NONE, Reach.standard(clock));
            FeedRoutes routes = new FeedRoutes(context, services, clock);
            context.start();
            routes.add(feed);
            // A feed without a time of its own at the start is asked; another is at it already.
            routes.runNow(feed.id());
            if (!run.awaitEnd(LONGEST_SECONDS)) {
                run.fail("no end after " + LONGEST_SECONDS + " s");
            }
            routes.remove(feed.id());
        }
    }

    /** From the beginning, and without trace. */
    private static final class NoCursors implements CursorStore {

        @Override
        public Optional<String> find(FeedId feed) {
            return Optional.empty();
        }

        @Override
        public void save(FeedId feed, String cursor) {
            // A look moves nothing.
        }
    }
}
