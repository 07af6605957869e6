package fr.aiguillage.feeds.http;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.format.RecordSink;

/** Counts and digests the records of one page on their way into the run. */
final class CountedRecords implements RecordSink {

    private final RecordSink target;
    private long records;
    private int digest;

    CountedRecords(RecordSink target) {
        this.target = target;
    }

    @Override
    public void accept(JsonNode record, String position) {
        target.accept(record, position);
        records++;
        digest = 31 * digest + record.hashCode();
    }

    @Override
    public void reject(String position, String reason, String excerpt) {
        target.reject(position, reason, excerpt);
        records++;
        digest = 31 * digest + excerpt.hashCode();
    }

    long records() {
        return records;
    }

    int digest() {
        return digest;
    }
}
