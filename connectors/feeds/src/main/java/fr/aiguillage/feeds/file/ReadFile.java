package fr.aiguillage.feeds.file;

import com.fasterxml.jackson.core.JsonPointer;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.format.Envelope;
import fr.aiguillage.feeds.format.RecordReader;
import fr.aiguillage.feeds.run.FeedRun;
import fr.aiguillage.feeds.run.FeedRuns;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.OptionalLong;
import org.apache.camel.Body;

/**
 * Reads one file as one run and puts it away: into the archive, or among the rejected when it cannot be read to its end.
 * When it changed meanwhile, or the hub itself failed, it is given back and read again at the next poll.
 */
public final class ReadFile {

    private final FeedDefinition feed;
    private final FileSource source;
    private final RecordReader reader;
    private final FeedRuns runs;
    private final KeptFiles kept;

    ReadFile(FeedDefinition feed, FileSource source, RecordReader reader, FeedRuns runs, KeptFiles kept) {
        this.feed = feed;
        this.source = source;
        this.reader = reader;
        this.runs = runs;
        this.kept = kept;
    }

    /** @throws IOException when the file cannot be moved; its run has told its end by then */
    public void read(@Body File dropped) throws IOException {
        ClaimedFile file = ClaimedFile.claim(dropped.toPath().toAbsolutePath());
        boolean done = false;
        try (FeedRun run = runs.begin(feed)) {
            done = readWhole(file, run);
        } finally {
            if (!done) {
                file.giveBack();
            }
        }
    }

    /** Whether the file was put away. */
    private boolean readWhole(ClaimedFile file, FeedRun run) throws IOException {
        String name = String.valueOf(file.original().getFileName());
        String unreadable = null;
        Envelope around = Envelope.EMPTY;
        try (InputStream in = Files.newInputStream(file.path())) {
            around = reader.read(in, name, run);
        } catch (IOException broken) {
            unreadable = broken.getMessage();
        }
        if (file.hasChanged()) {
            run.fail(name + ": written to while it was read; it will be read again");
            return false;
        }
        if (unreadable == null) {
            run.complete(announced(around));
        } else {
            run.fail(name + ": " + unreadable);
        }
        putAway(file, unreadable == null);
        return true;
    }

    private OptionalLong announced(Envelope around) {
        return source.totalPath() == null
                ? OptionalLong.empty()
                : around.findNumber(JsonPointer.compile(source.totalPath()));
    }

    private void putAway(ClaimedFile file, boolean good) throws IOException {
        kept.putAway(file, good);
        if (source.doneSuffix() != null) {
            Files.deleteIfExists(file.original().resolveSibling(file.original().getFileName() + source.doneSuffix()));
        }
    }
}
