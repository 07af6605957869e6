package fr.aiguillage.hub.feeds;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.QueueSource;
import fr.aiguillage.feeds.mapping.RecordMapper;
import fr.aiguillage.feeds.poll.FeedRoutes;
import fr.aiguillage.hub.FeedTable;
import fr.aiguillage.hub.broker.BrokerAccounts;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.springframework.stereotype.Component;

/**
 * Puts another version of one feed into operation. Its batch under way ends with the old version, the next begins with
 * the new; what waits in its queue waits. A run is broken off only where its source is read otherwise from now on. No other
 * feed is touched.
 */
@Component
class ReplaceFeed {

    private final CamelContext camel;
    private final AddFeed addFeed;
    private final FeedTable table;
    private final FeedRoutes polls;
    private final BrokerAccounts accounts;
    private final PauseFeeds pauses;

    ReplaceFeed(
            CamelContext camel,
            AddFeed addFeed,
            FeedTable table,
            FeedRoutes polls,
            BrokerAccounts accounts,
            PauseFeeds pauses) {
        this.camel = camel;
        this.addFeed = addFeed;
        this.table = table;
        this.polls = polls;
        this.accounts = accounts;
        this.pauses = pauses;
    }

    /**
     * Replaces a feed by its next version.
     *
     * @throws Exception when the next version cannot run; then the one before runs on
     */
    void replace(FeedDefinition before, FeedDefinition after) throws Exception {
        // Fails here, before anything is stopped, when the mapping does not compile.
        RecordMapper.of(after);
        stopIngest(before.id());
        try {
            if (before.isReadAs(after)) {
                addFeed.ingest(after);
            } else {
                closeDoor(before, after);
                addFeed.add(after);
            }
        } catch (Exception failed) {
            stopIngest(before.id());
            addFeed.add(before);
            throw failed;
        } finally {
            pauses.follow();
        }
    }

    /** Takes a feed out of operation; its queue keeps what it holds. */
    void remove(FeedDefinition feed) throws Exception {
        if (feed.source() instanceof QueueSource partner) {
            accounts.remove(partner.user());
        } else {
            polls.remove(feed.id());
        }
        stopIngest(feed.id());
        table.remove(feed.id());
    }

    private void closeDoor(FeedDefinition before, FeedDefinition after) throws Exception {
        if (before.source() instanceof QueueSource partner && !Objects.equals(before.source(), after.source())) {
            accounts.remove(partner.user());
        }
        if (!(before.source() instanceof QueueSource)) {
            polls.remove(before.id());
        }
    }

    private void stopIngest(FeedId feed) throws Exception {
        String route = "ingest-" + feed;
        if (camel.getRoute(route) != null) {
            camel.getRouteController().stopRoute(route);
            camel.removeRoute(route);
        }
    }
}
