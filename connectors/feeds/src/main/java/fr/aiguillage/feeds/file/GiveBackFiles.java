package fr.aiguillage.feeds.file;

import fr.aiguillage.feeds.config.FileSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;

/** Before each poll, gives back what a reading that was broken off left claimed: nobody else can be reading it now. */
final class GiveBackFiles extends DefaultPollingConsumerPollStrategy {

    private final FileSource source;

    GiveBackFiles(FileSource source) {
        this.source = source;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        try {
            ClaimedFile.giveBackAll(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }
}
