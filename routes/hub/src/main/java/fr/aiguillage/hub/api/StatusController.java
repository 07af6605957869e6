package fr.aiguillage.hub.api;

import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.QueueSource;
import fr.aiguillage.hub.broker.QueueDepths;
import fr.aiguillage.hub.broker.QueueNames;
import fr.aiguillage.hub.feeds.FeedTable;
import fr.aiguillage.hub.matching.WriteDelivery;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.OutboxStore;
import fr.aiguillage.hub.store.QuarantineRow;
import fr.aiguillage.hub.store.QuarantineStore;
import fr.aiguillage.hub.store.RunStore;
import jakarta.jms.JMSException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the hub stands: whether everything has flowed through, what each pôle has, what is in quarantine. */
@RestController
class StatusController {

    private final FeedTable feeds;
    private final RunStore runs;
    private final OutboxStore outbox;
    private final OfferStore offers;
    private final QuarantineStore quarantine;
    private final QueueDepths depths;
    private final PoleMaps maps;
    private final Clock clock;

    StatusController(
            FeedTable feeds,
            RunStore runs,
            OutboxStore outbox,
            OfferStore offers,
            QuarantineStore quarantine,
            QueueDepths depths,
            PoleMaps maps,
            Clock clock) {
        this.feeds = feeds;
        this.runs = runs;
        this.outbox = outbox;
        this.offers = offers;
        this.quarantine = quarantine;
        this.depths = depths;
        this.maps = maps;
        this.clock = clock;
    }

    /**
     * Progress.
     *
     * @param drained nothing waits anywhere and every polled feed was read to its end at least once
     * @param unread polled feeds that were never read to their end
     */
    record Status(boolean drained, long runsUnderWay, long queued, long outbox, List<String> unread) {}

    @GetMapping("/api/v1/status")
    Status status() throws JMSException {
        Set<String> read = new HashSet<>(runs.everRead());
        List<String> unread = feeds.list().stream()
                .filter(feed -> !(feed.source() instanceof QueueSource))
                .map(feed -> feed.id().value())
                .filter(feed -> !read.contains(feed))
                .toList();
        // In the order of the flow: what moves on while this looks is found further down.
        long underWay = runs.underWay();
        long queued =
                depths
                        .of(feeds.list().stream()
                                .map(FeedDefinition::id)
                                .map(QueueNames::in)
                                .toList())
                        .values()
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum();
        long waiting = outbox.waiting();
        boolean drained = underWay == 0 && queued == 0 && waiting == 0 && unread.isEmpty() && runs.underWay() == 0;
        return new Status(drained, underWay, queued, waiting, unread);
    }

    /**
     * A destination.
     *
     * @param offers open ones in its custody
     * @param delivered messages that left for its queue since the first day
     */
    record PoleView(String id, String label, long offers, long delivered) {}

    @GetMapping("/api/v1/poles")
    List<PoleView> poles() {
        PoleMap map = maps.nearest(LocalDate.now(clock));
        Map<String, Long> open = offers.openByCustodian();
        Map<String, Long> delivered = outbox.delivered(WriteDelivery.QUEUE);
        List<PoleView> views = new ArrayList<>();
        map.poles().forEach(pole -> views.add(view(pole.id().value(), pole.label(), open, delivered)));
        views.add(view(map.desk().id().value(), map.desk().label(), open, delivered));
        return views;
    }

    private static PoleView view(String id, String label, Map<String, Long> open, Map<String, Long> delivered) {
        return new PoleView(id, label, open.getOrDefault(id, 0L), delivered.getOrDefault(id, 0L));
    }

    @GetMapping("/api/v1/quarantine")
    List<QuarantineRow> quarantine(
            @RequestParam(name = "feed", required = false) @Nullable String feed,
            @RequestParam(name = "limit", defaultValue = "100") int limit) {
        return quarantine.list(feed, Math.min(limit, 1000));
    }
}
