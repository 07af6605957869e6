package fr.aiguillage.hub.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.EventType;
import fr.aiguillage.feeds.canonical.RedactedRecord;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.drift.RecordShape;
import fr.aiguillage.feeds.mapping.AllowedFields;
import fr.aiguillage.feeds.run.FeedRun;
import fr.aiguillage.hub.store.RunState;
import fr.aiguillage.hub.store.RunStore;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run whose records go to the feed's queue, hundreds in a transaction. Only what the feed may send gets there: the
 * broker's journal is storage too.
 */
final class SendRun implements FeedRun {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Logger LOG = LoggerFactory.getLogger(SendRun.class);

    private final long id;
    private final FeedDefinition feed;
    private final WatchDrift drift;
    private final RecordShape shape = new RecordShape();
    private final AllowedFields allowed;
    private final DroppedFields dropped;
    private final RunStore runs;
    private final CloseRuns close;
    private final QueueWriter queue;
    private long sent;
    private boolean ended;

    SendRun(long id, FeedDefinition feed, RunStore runs, CloseRuns close, QueueWriter queue, WatchDrift drift) {
        this.id = id;
        this.feed = feed;
        this.drift = drift;
        this.allowed = new AllowedFields(feed);
        this.dropped = new DroppedFields(feed.id());
        this.runs = runs;
        this.close = close;
        this.queue = queue;
    }

    @Override
    public void accept(JsonNode record, String position) {
        shape.add(record);
        RedactedRecord kept = allowed.keep(record);
        dropped.add(kept.notices());
        send(EventType.RECORD_READ, kept.record(), position);
    }

    /** The excerpt stays behind: nobody can tell data about pupils in a text that cannot be read. */
    @Override
    public void reject(String position, String reason, String excerpt) {
        ObjectNode body = JSON.createObjectNode().put("reason", reason);
        send(EventType.RECORD_UNREADABLE, body, position);
    }

    private void send(EventType type, JsonNode body, String position) {
        sent++;
        queue.write(new QueueWriter.Record(id, sent, type.type(), position, body.toString()));
    }

    @Override
    public void complete(OptionalLong announced) {
        queue.flush();
        drift.compare(feed, id, shape);
        runs.read(id, sent, announced);
        ended = true;
        close.wake();
    }

    @Override
    public void unchanged() {
        runs.end(id, RunState.UNCHANGED, null);
        ended = true;
    }

    @Override
    public void fail(String reason) {
        LOG.atWarn()
                .addKeyValue("event", "RUN_FAILED")
                .addKeyValue("feed", feed.id())
                .addKeyValue("run", id)
                .log("event=RUN_FAILED feed={} run={} reason={}", feed.id(), id, reason);
        runs.end(id, RunState.FAILED, reason);
        ended = true;
    }

    @Override
    public void close() {
        dropped.warn();
        try {
            if (!ended) {
                fail("broken off");
            }
        } finally {
            queue.close();
        }
    }
}
