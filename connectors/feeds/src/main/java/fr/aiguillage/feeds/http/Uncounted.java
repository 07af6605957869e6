package fr.aiguillage.feeds.http;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.format.RecordSink;

/** Lets the records of a page pass that was asked for its total alone. */
enum Uncounted implements RecordSink {
    SINK;

    @Override
    public void accept(JsonNode record, String position) {
        // They come again in the pages that are read.
    }

    @Override
    public void reject(String position, String reason, String excerpt) {
        // As above.
    }
}
