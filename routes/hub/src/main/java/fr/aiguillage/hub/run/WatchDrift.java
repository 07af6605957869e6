package fr.aiguillage.hub.run;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.config.DriftMode;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.drift.Drift;
import fr.aiguillage.feeds.drift.FieldShape;
import fr.aiguillage.feeds.drift.RecordShape;
import fr.aiguillage.hub.store.DriftStore;
import fr.aiguillage.hub.store.FeedPauses;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells when the records of a source are no longer shaped as they were, and pauses the feed where it wants that. */
@Component
class WatchDrift {

    private static final Logger LOG = LoggerFactory.getLogger(WatchDrift.class);

    private final DriftStore store;
    private final FeedPauses pauses;
    private final TransactionTemplate transaction;

    WatchDrift(DriftStore store, FeedPauses pauses, TransactionTemplate transaction) {
        this.store = store;
        this.pauses = pauses;
        this.transaction = transaction;
    }

    /** For a run that was read to its end. */
    void compare(FeedDefinition feed, long run, RecordShape shape) {
        if (shape.records() > 0) {
            transaction.executeWithoutResult(status -> keep(feed, run, shape));
        }
    }

    private void keep(FeedDefinition feed, long run, RecordShape shape) {
        Map<String, FieldShape> kept = store.fields(feed.id());
        List<Drift> drifts = Drift.between(kept, shape);
        Map<String, FieldShape> next = Drift.keep(kept, shape);
        if (!next.equals(kept)) {
            store.keep(feed.id(), next);
        }
        if (!drifts.isEmpty()) {
            store.add(feed.id(), run, drifts);
            tell(feed.id(), run, drifts);
            if (feed.drift() == DriftMode.PAUSE) {
                pauses.add(feed.id(), "SCHEMA_DRIFT in run " + run);
            }
        }
    }

    private static void tell(FeedId feed, long run, List<Drift> drifts) {
        LOG.atWarn()
                .addKeyValue("event", "SCHEMA_DRIFT")
                .addKeyValue("feed", feed)
                .addKeyValue("run", run)
                .log(
                        "event=SCHEMA_DRIFT feed={} run={} fields={}",
                        feed,
                        run,
                        drifts.stream()
                                .map(drift -> drift.kind() + " " + drift.path())
                                .toList());
    }
}
