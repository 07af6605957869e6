package fr.aiguillage.feeds.file;

import fr.aiguillage.feeds.config.FileSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;

/**
 * Before each poll, gives back what a reading that was broken off left claimed, for nobody else can be reading it now, and
 * deletes what was kept long enough.
 */
final class GiveBackFiles extends DefaultPollingConsumerPollStrategy {

    private final FileSource source;
    private final KeptFiles kept;

    GiveBackFiles(FileSource source, KeptFiles kept) {
        this.source = source;
        this.kept = kept;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        try {
            ClaimedFile.giveBackAll(source);
            kept.forget();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }
}
