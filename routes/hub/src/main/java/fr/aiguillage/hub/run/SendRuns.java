package fr.aiguillage.hub.run;

import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.run.FeedRun;
import fr.aiguillage.feeds.run.FeedRuns;
import fr.aiguillage.hub.broker.QueueNames;
import fr.aiguillage.hub.store.RunStore;
import jakarta.jms.ConnectionFactory;
import org.springframework.stereotype.Component;

/** Brings what pollers read through the one door: each feed's queue. */
@Component
class SendRuns implements FeedRuns {

    private final RunStore runs;
    private final CloseRuns close;
    private final ConnectionFactory connections;
    private final WatchDrift drift;

    SendRuns(RunStore runs, CloseRuns close, ConnectionFactory connections, WatchDrift drift) {
        this.runs = runs;
        this.close = close;
        this.connections = connections;
        this.drift = drift;
    }

    @Override
    public FeedRun begin(FeedDefinition feed) {
        QueueWriter queue = new QueueWriter(connections, QueueNames.in(feed.id()));
        return new SendRun(runs.begin(feed.id()), feed, runs, close, queue, drift);
    }
}
