package fr.aiguillage.hub.feeds;

import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.QueueSource;
import fr.aiguillage.feeds.mapping.RecordMapper;
import fr.aiguillage.feeds.poll.FeedRoutes;
import fr.aiguillage.feeds.run.SecretReader;
import fr.aiguillage.hub.FeedTable;
import fr.aiguillage.hub.broker.BrokerAccount;
import fr.aiguillage.hub.broker.BrokerAccounts;
import fr.aiguillage.hub.broker.BrokerQueues;
import fr.aiguillage.hub.broker.QueueNames;
import fr.aiguillage.hub.ingest.IngestRoutes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts one feed into operation: its queues, the account of its partner, its routes. */
@Component
public class AddFeed {

    private final FeedTable table;
    private final BrokerQueues queues;
    private final BrokerAccounts accounts;
    private final SecretReader secrets;
    private final IngestRoutes ingest;
    private final FeedRoutes polls;

    public AddFeed(
            FeedTable table,
            BrokerQueues queues,
            BrokerAccounts accounts,
            SecretReader secrets,
            IngestRoutes ingest,
            FeedRoutes polls) {
        this.table = table;
        this.queues = queues;
        this.accounts = accounts;
        this.secrets = secrets;
        this.ingest = ingest;
        this.polls = polls;
    }

    /**
     * Opens a feed whose mapping compiles; one whose mapping does not is left as if it were not there.
     *
     * @throws Exception when the feed cannot run
     */
    public void add(FeedDefinition feed) throws Exception {
        // Fails here, before the feed is listed, when the mapping was broken after it was checked.
        RecordMapper.of(feed);
        table.put(feed);
        List<String> names = new ArrayList<>(List.of(QueueNames.in(feed.id())));
        if (feed.source() instanceof QueueSource) {
            names.add(QueueNames.receipts(feed.id()));
        }
        queues.ensure(names);
        ingest.add(feed);
        open(feed);
    }

    /** Begins to take in with the mapping as it is now; the queues and the way to the source stay as they are. */
    void ingest(FeedDefinition feed) throws Exception {
        table.put(feed);
        ingest.add(feed);
    }

    private void open(FeedDefinition feed) throws Exception {
        if (feed.source() instanceof QueueSource partner) {
            // Last: who can log in must find everything ready.
            accounts.put(BrokerAccount.partner(partner.user(), () -> secrets.read(partner.password()), feed.id()));
        } else {
            polls.add(feed);
        }
    }
}
