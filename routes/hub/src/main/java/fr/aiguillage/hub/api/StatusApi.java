package fr.aiguillage.hub.api;

import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.QueueSource;
import fr.aiguillage.hub.FeedTable;
import fr.aiguillage.hub.ledger.Books;
import fr.aiguillage.hub.ledger.ReadBooks;
import fr.aiguillage.hub.store.OutboxStore;
import fr.aiguillage.hub.store.RunStore;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether anything is still moving: for scripts that wait for the end, and for people who wonder. */
@RestController
class StatusApi {

    private final FeedTable feeds;
    private final ReadBooks books;
    private final RunStore runs;
    private final OutboxStore outbox;

    StatusApi(FeedTable feeds, ReadBooks books, RunStore runs, OutboxStore outbox) {
        this.feeds = feeds;
        this.books = books;
        this.runs = runs;
        this.outbox = outbox;
    }

    /**
     * What is still moving.
     *
     * @param drained nothing is: each polled feed was read, queues and outbox are empty, the books balance
     * @param neverRead polled feeds that were not yet read to their end
     * @param outbox deliveries that have not left, those for parked destinations not counted
     * @param parked deliveries that wait for a person to resume their destination
     */
    record Status(
            boolean drained,
            boolean balanced,
            List<String> neverRead,
            long runs,
            long queued,
            long outbox,
            long parked) {}

    @GetMapping("/api/v1/status")
    Status status() {
        // In the order that offers move, so that none slips from a place not yet looked at to one already seen.
        List<String> neverRead = neverRead();
        long running = runs.underWay();
        Books now = books.read();
        long parked = outbox.parked();
        long waiting = outbox.waiting() - parked;
        long queued = now.total().queued();
        boolean drained = neverRead.isEmpty() && running == 0 && queued == 0 && waiting == 0 && now.balanced();
        return new Status(drained, now.balanced(), neverRead, running, queued, waiting, parked);
    }

    private List<String> neverRead() {
        List<String> read = runs.everRead();
        return feeds.list().stream()
                .filter(feed -> !(feed.source() instanceof QueueSource))
                .map(FeedDefinition::id)
                .map(Object::toString)
                .filter(feed -> !read.contains(feed))
                .toList();
    }
}
