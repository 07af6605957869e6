package fr.aiguillage.feeds.testing;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.run.FeedRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** Remembers what was handed in; readable from the test's thread. */
public final class CollectedRun implements FeedRun {

    public record Rejected(String position, String reason, String excerpt) {}

    public final List<JsonNode> records = Collections.synchronizedList(new ArrayList<>());
    public final List<String> positions = Collections.synchronizedList(new ArrayList<>());
    public final List<Rejected> rejected = Collections.synchronizedList(new ArrayList<>());
    public volatile String outcome = "";
    public volatile OptionalLong announced = OptionalLong.empty();
    public volatile boolean closed;
    private final Runnable onRecord;

    public CollectedRun() {
        this(() -> {});
    }

    CollectedRun(Runnable onRecord) {
        this.onRecord = onRecord;
    }

    @Override
    public void accept(JsonNode record, String position) {
        records.add(record);
        positions.add(position);
        onRecord.run();
    }

    @Override
    public void reject(String position, String reason, String excerpt) {
        rejected.add(new Rejected(position, reason, excerpt));
    }

    @Override
    public void complete(OptionalLong total) {
        end("complete");
        announced = total;
    }

    @Override
    public void unchanged() {
        end("unchanged");
    }

    @Override
    public void fail(String reason) {
        end("failed: " + reason);
    }

    @Override
    public void close() {
        closed = true;
    }

    public List<String> values(String field) {
        return records.stream().map(record -> record.path(field).asText()).toList();
    }

    private void end(String how) {
        if (!outcome.isEmpty()) {
            throw new IllegalStateException("ended twice: " + outcome + ", " + how);
        }
        outcome = how;
    }
}
