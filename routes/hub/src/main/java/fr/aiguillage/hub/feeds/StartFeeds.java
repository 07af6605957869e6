package fr.aiguillage.hub.feeds;

import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.hub.broker.BrokerQueues;
import fr.aiguillage.hub.broker.QueueNames;
import fr.aiguillage.hub.store.RunStore;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts the feeds of the configuration folder into operation once the hub is up: queues, accounts, routes. */
@Component
class StartFeeds {

    private final ReloadFeeds reload;
    private final RunStore runs;
    private final BrokerQueues queues;
    private final PoleMaps maps;

    StartFeeds(ReloadFeeds reload, RunStore runs, BrokerQueues queues, PoleMaps maps) {
        this.reload = reload;
        this.runs = runs;
        this.queues = queues;
        this.maps = maps;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() throws Exception {
        runs.interruptAll();
        queues.ensure(maps.receivers().stream().map(QueueNames::offers).toList());
        reload.start();
    }
}
