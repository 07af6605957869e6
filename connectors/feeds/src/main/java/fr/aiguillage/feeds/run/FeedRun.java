package fr.aiguillage.feeds.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalLong;

/**
 * One reading of a source from beginning to end. Records are handed on as they are read, so memory does not grow with
 * the source.
 */
public interface FeedRun extends AutoCloseable {

    /**
     * Takes one record. Blocks while the queue is full.
     *
     * @param position where the record stands in its source, such as {@code offers.csv:12}
     */
    void accept(JsonNode record, String position);

    /** Takes note of a record that could not even be read, such as a broken line; it ends in quarantine. */
    void reject(String position, String reason, String excerpt);

    /** Tells that everything was read, with the number of records that the source announced, if it did. */
    void complete(OptionalLong announced);

    /** Tells that the source could not be read to its end; nothing is withdrawn because of this run. */
    void fail(String reason);

    @Override
    void close();
}
