package fr.aiguillage.hub.matchfiles;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.offer.OfferColumns;
import fr.aiguillage.feeds.canonical.OfferDefaults;
import fr.aiguillage.feeds.canonical.OfferReader;
import fr.aiguillage.feeds.canonical.OfferReading;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.format.RecordSink;
import fr.aiguillage.feeds.mapping.AllowedFields;
import fr.aiguillage.feeds.mapping.MappedRecord;
import fr.aiguillage.feeds.mapping.RecordMapper;
import fr.aiguillage.feeds.peek.PeekSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Streams the records of a file the way of a feed: in its format, without what must not be kept, through its mapping, and
 * then as the hub would match them. A record is known by the remote id that the mapping gives it.
 */
public final class ReadFeedRecords implements RecordSink {

    /** Hears of each record that cannot be used. */
    @FunctionalInterface
    public interface Refusals {

        void refused(String position, List<Notice> notices, String reason);
    }

    private final FeedDefinition feed;
    private final AllowedFields allowed;
    private final RecordMapper mapper;
    private final OfferReader reader = new OfferReader();
    private final MatchInput.Columns columns;
    private final Refusals refusals;
    private int refused;
    private int filtered;

    private ReadFeedRecords(FeedDefinition feed, MatchInput.Columns columns, Refusals refusals) {
        this.feed = feed;
        this.allowed = new AllowedFields(feed);
        this.mapper = RecordMapper.of(feed);
        this.columns = columns;
        this.refusals = refusals;
    }

    public static MatchInput of(FeedDefinition feed, Path file, Refusals refusals) {
        return columns -> read(feed, file, columns, refusals);
    }

    private static MatchInput.Left read(FeedDefinition feed, Path file, MatchInput.Columns columns, Refusals refusals)
            throws IOException {
        ReadFeedRecords sink = new ReadFeedRecords(feed, columns, refusals);
        PeekSource.read(feed, file, sink);
        return new MatchInput.Left(sink.refused, sink.filtered);
    }

    @Override
    public void accept(JsonNode item, String position) {
        MappedRecord mapped = mapper.map(allowed.keep(item).record(), position);
        if (mapped instanceof MappedRecord.Filtered) {
            filtered++;
        } else if (mapped instanceof MappedRecord.Failed failed) {
            refuse(position, List.of(failed.notice()), "");
        } else {
            offer(((MappedRecord.Mapped) mapped).offer(), position);
        }
    }

    private void offer(JsonNode document, String position) {
        OfferReading reading = reader.read(document, new OfferDefaults(feed.diffusionScope()));
        Offer offer = reading.offer();
        if (offer == null) {
            refuse(position, reading.notices(), "");
            return;
        }
        RecordKey key = new RecordKey(feed.system(), offer.source().remoteId());
        columns.accept(key, OfferColumns.of(key, offer));
    }

    private void refuse(String position, List<Notice> notices, String reason) {
        refused++;
        refusals.refused(position, notices, reason);
    }

    @Override
    public void reject(String position, String reason, String excerpt) {
        refuse(position, List.of(), reason);
    }
}
