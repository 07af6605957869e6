package fr.aiguillage.mocks.profiles;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.feeds.canonical.OfferDefaults;
import fr.aiguillage.feeds.canonical.OfferReader;
import fr.aiguillage.feeds.canonical.OfferReading;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.ReadFeeds;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.mapping.AllowedFields;
import fr.aiguillage.feeds.mapping.MappedRecord;
import fr.aiguillage.feeds.mapping.MappingInspection;
import fr.aiguillage.feeds.mapping.RecordMapper;
import fr.aiguillage.feeds.poll.FeedRoutes;
import fr.aiguillage.feeds.run.CursorStore;
import fr.aiguillage.feeds.run.FeedRun;
import fr.aiguillage.feeds.run.FeedServices;
import fr.aiguillage.feeds.run.PollGuard;
import fr.aiguillage.feeds.run.PollLog;
import fr.aiguillage.feeds.transport.Reach;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;

/** One poll of a shipped feed, over its real transport, from a simulated system. */
final class PolledProfile implements FeedRun {
    final List<JsonNode> records = new ArrayList<>();
    final List<Offer> offers = new ArrayList<>();
    final List<String> refused = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    String outcome = "";
    OptionalLong announced = OptionalLong.empty();

    private final FeedDefinition feed;
    private final RecordMapper mapper;
    private final OfferReader reader = new OfferReader();
    private volatile boolean closed;

    private PolledProfile(FeedDefinition feed) {
        this.feed = feed;
        this.mapper = RecordMapper.of(feed);
    }

    /** @param environment what the feed's file asks for, secrets included */
    static PolledProfile poll(String id, Map<String, String> environment) throws Exception {
        FeedDefinition feed = new ReadFeeds(environment::get, List.of(new MappingInspection()))
                .read(Path.of("..", "config")).feeds().stream()
                        .filter(found -> found.id().value().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no usable profile " + id));
        PolledProfile run = new PolledProfile(feed);
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getShutdownStrategy().setTimeout(2);
            camel.start();
            new FeedRoutes(camel, services(run, environment), Clock.systemUTC()).add(feed);
            await().atMost(Duration.ofMinutes(2)).until(() -> run.closed);
        }
        return run;
    }

    private static FeedServices services(PolledProfile run, Map<String, String> environment) {
        return new FeedServices(
                polled -> run,
                new NoCursor(),
                (Secret secret) -> secret.resolve(environment::get),
                PollGuard.ALONE,
                PollLog.NONE,
                Reach.standard(Clock.systemUTC()));
    }

    @Override
    public void accept(JsonNode record, String position) {
        JsonNode kept = new AllowedFields(feed).keep(record).record();
        records.add(kept);
        MappedRecord mapped = mapper.map(kept, position);
        if (mapped instanceof MappedRecord.Mapped offer) {
            OfferReading reading = reader.read(offer.offer(), new OfferDefaults(feed.diffusionScope()));
            notices.addAll(reading.notices());
            @Nullable Offer read = reading.offer();
            if (read == null) {
                refused.add(position + " " + reading.notices());
            } else {
                offers.add(read);
            }
        } else {
            refused.add(position + " " + mapped);
        }
    }

    @Override
    public void reject(String position, String reason, String excerpt) {
        refused.add(position + " " + reason);
    }

    @Override
    public void complete(OptionalLong total) {
        outcome = "complete";
        announced = total;
    }

    @Override
    public void unchanged() {
        outcome = "unchanged";
    }

    @Override
    public void fail(String reason) {
        outcome = "failed: " + reason;
    }

    @Override
    public void close() {
        closed = true;
    }

    private record NoCursor() implements CursorStore {
        @Override
        public Optional<String> find(FeedId id) {
            return Optional.empty();
        }

        @Override
        public void save(FeedId id, String cursor) {
            // One poll needs none.
        }
    }
}
