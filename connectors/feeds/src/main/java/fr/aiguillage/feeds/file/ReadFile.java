package fr.aiguillage.feeds.file;

import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.format.RecordReader;
import fr.aiguillage.feeds.run.FeedRun;
import fr.aiguillage.feeds.run.FeedRuns;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.OptionalLong;
import org.apache.camel.Body;

/** Reads one file as one run. A file that cannot be read to its end fails the run and then the exchange. */
public final class ReadFile {

    private final FeedDefinition feed;
    private final RecordReader reader;
    private final FeedRuns runs;

    public ReadFile(FeedDefinition feed, RecordReader reader, FeedRuns runs) {
        this.feed = feed;
        this.reader = reader;
        this.runs = runs;
    }

    /** @throws IOException so that the route moves the file to the reject folder */
    public void read(@Body File file) throws IOException {
        try (FeedRun run = runs.begin(feed)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file.toPath()))) {
                reader.read(in, file.getName(), run);
            } catch (IOException unreadable) {
                run.fail(file.getName() + ": " + unreadable.getMessage());
                throw unreadable;
            }
            run.complete(OptionalLong.empty());
        }
    }
}
