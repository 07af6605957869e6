package fr.aiguillage.feeds.format;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes records one at a time, so that no reader ever holds more than one. */
public interface RecordSink {

    /**
     * Takes one record. May block: readers wait, and with them the source.
     *
     * @param position where the record stands in its source: {@code offers.csv:12} (line) or {@code offers.xml#12}
     *     (twelfth record)
     */
    void accept(JsonNode record, String position);

    /**
     * Takes note of a record that could not be read; reading goes on behind it.
     *
     * @param excerpt beginning of what was found there
     */
    void reject(String position, String reason, String excerpt);
}
