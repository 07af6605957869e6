package fr.aiguillage.hub.trial;

import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.PlaceOffers;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.mapping.UnmappedCodes;
import fr.aiguillage.feeds.peek.Peek;
import fr.aiguillage.feeds.peek.PeekSource;
import fr.aiguillage.hub.territory.LoadCommunes;
import fr.aiguillage.hub.territory.LoadPlacing;
import fr.aiguillage.hub.territory.LoadPoleMap;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads some records of a feed, from a file or from its source, and finds out what each would become. */
public final class TryFeed {

    /** The day that a rector's map is in force is a day in Paris. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Path configDir;
    private final Clock clock;
    private final @Nullable CompareWithStore store;

    /** @param store null to compare with nothing */
    public TryFeed(Path configDir, Clock clock, @Nullable CompareWithStore store) {
        this.configDir = configDir;
        this.clock = clock;
        this.store = store;
    }

    /**
     * What came of it.
     *
     * @param unmapped codes that the feed's tables did not know, with how often they came
     * @param unplaced why no pôle can be told; null when it can
     */
    public record Outcome(
            Peek peek,
            List<TriedRecord> records,
            Map<UnmappedCodes.Code, Long> unmapped,
            @Nullable String unplaced) {}

    /** The records of a file, in the feed's format. */
    public Outcome sample(FeedDefinition feed, Path file, int most) {
        return take(feed, source().sample(feed, file, most));
    }

    /** The first records that the source itself gives. */
    public Outcome live(FeedDefinition feed, int most) throws Exception {
        return take(feed, source().live(feed, most));
    }

    /** One record of the source, to see whether it answers. */
    public Peek connect(FeedDefinition feed) throws Exception {
        return source().live(feed, 1);
    }

    private PeekSource source() {
        return new PeekSource(Secret::resolve, clock);
    }

    private Outcome take(FeedDefinition feed, Peek peek) {
        PlaceOffers places = null;
        String unplaced = null;
        try {
            Communes communes = LoadCommunes.load(configDir);
            places = LoadPlacing.load(configDir, LoadPoleMap.load(configDir, communes), communes);
        } catch (RuntimeException noMap) {
            unplaced = String.valueOf(noMap.getMessage());
        }
        TryRecords records = new TryRecords(feed, places, store, LocalDate.now(clock.withZone(PARIS)));
        List<TriedRecord> tried = peek.records().stream().map(records::take).toList();
        return new Outcome(peek, tried, records.unmapped(), unplaced);
    }
}
