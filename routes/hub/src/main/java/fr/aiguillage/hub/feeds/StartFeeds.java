package fr.aiguillage.hub.feeds;

import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.feeds.config.FeedCatalog;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.ReadFeeds;
import fr.aiguillage.feeds.mapping.MappingInspection;
import fr.aiguillage.hub.HubSettings;
import fr.aiguillage.hub.broker.BrokerQueues;
import fr.aiguillage.hub.broker.QueueNames;
import fr.aiguillage.hub.store.RunStore;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts the feeds of the configuration folder into operation once the hub is up: queues, accounts, routes. */
@Component
class StartFeeds {

    private static final Logger LOG = LoggerFactory.getLogger(StartFeeds.class);

    private final HubSettings settings;
    private final AddFeed addFeed;
    private final RunStore runs;
    private final BrokerQueues queues;
    private final PoleMaps maps;

    StartFeeds(HubSettings settings, AddFeed addFeed, RunStore runs, BrokerQueues queues, PoleMaps maps) {
        this.settings = settings;
        this.addFeed = addFeed;
        this.runs = runs;
        this.queues = queues;
        this.maps = maps;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() throws Exception {
        runs.interruptAll();
        queues.ensure(maps.destinations().stream().map(QueueNames::offers).toList());
        FeedCatalog catalog = new ReadFeeds(List.of(new MappingInspection())).read(settings.configDir());
        catalog.problems()
                .forEach(problem -> LOG.warn(
                        "{}:{} {}",
                        problem.file(),
                        problem.line(),
                        problem.notice().english()));
        List<FeedDefinition> enabled =
                catalog.feeds().stream().filter(FeedDefinition::enabled).toList();
        for (FeedDefinition feed : enabled) {
            addFeed.add(feed);
        }
        LOG.info("{} feeds in operation", enabled.size());
    }
}
