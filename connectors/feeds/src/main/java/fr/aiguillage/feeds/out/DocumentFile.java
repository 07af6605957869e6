package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.contract.Notice;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file of adverts in a system's own form while it is written; closing it ends the file and not its stream. */
public interface DocumentFile extends Closeable {

    /**
     * Adds one advert, and tells what of it the file cannot hold as it is.
     *
     * @throws TargetRefusal when the file cannot hold this one; it goes on without it
     */
    List<Notice> add(JsonNode document) throws IOException, TargetRefusal;
}
