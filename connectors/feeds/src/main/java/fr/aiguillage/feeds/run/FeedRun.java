package fr.aiguillage.feeds.run;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.format.RecordSink;
import java.util.OptionalLong;

/**
 * One reading of a source from beginning to end. Records are handed on as they are read, so memory does not grow with
 * the source. Exactly one of {@link #complete}, {@link #unchanged} and {@link #fail} ends it.
 */
public interface FeedRun extends RecordSink, AutoCloseable {

    /** Takes one record. Blocks while the queue is full. */
    @Override
    void accept(JsonNode record, String position);

    /** Takes note of a record that could not even be read, such as a broken line; it ends in quarantine. */
    @Override
    void reject(String position, String reason, String excerpt);

    /**
     * Tells that everything was read, with the number of records that the source announced, if it did. A full snapshot
     * that brought fewer than announced is not whole and withdraws nothing.
     */
    void complete(OptionalLong announced);

    /**
     * Tells that the source holds what it held at the last complete run: there are no records, and none is withdrawn
     * for being absent.
     */
    void unchanged();

    /** Tells that the source could not be read to its end; nothing is withdrawn because of this run. */
    void fail(String reason);

    @Override
    void close();
}
