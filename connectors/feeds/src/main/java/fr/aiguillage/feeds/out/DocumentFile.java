package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;

/** A file of adverts in a system's own form while it is written; closing it ends the file and not its stream. */
public interface DocumentFile extends Closeable {

    /**
     * Adds one advert.
     *
     * @throws TargetRefusal when the file cannot hold this one; it goes on without it
     */
    void add(JsonNode document) throws IOException, TargetRefusal;
}
