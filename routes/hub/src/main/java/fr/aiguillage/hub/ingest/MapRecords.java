package fr.aiguillage.hub.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.EventType;
import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.SourceRef;
import fr.aiguillage.feeds.canonical.OfferDefaults;
import fr.aiguillage.feeds.canonical.OfferReader;
import fr.aiguillage.feeds.canonical.OfferReading;
import fr.aiguillage.feeds.canonical.SourceReading;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.mapping.MappedRecord;
import fr.aiguillage.feeds.mapping.RecordMapper;
import fr.aiguillage.hub.door.InboundEvent;
import fr.aiguillage.hub.store.Outcome;
import fr.aiguillage.hub.store.RecordState;
import fr.aiguillage.hub.store.UnmappedCodeStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Second step: turns source records into canonical offers and reads the offers that partners push. */
public final class MapRecords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FeedId feed;
    private final RecordMapper mapper;
    private final OfferDefaults defaults;
    private final CheckOffers check;
    private final UnmappedCodeStore unmapped;
    private final OfferReader reader = new OfferReader();

    MapRecords(FeedDefinition feed, CheckOffers check, UnmappedCodeStore unmapped) {
        this.feed = feed.id();
        this.mapper = RecordMapper.of(feed);
        this.defaults = new OfferDefaults(feed.diffusionScope());
        this.check = check;
        this.unmapped = unmapped;
    }

    /**
     * What each message is about and wants, in their order. Mapped by all cores: no message depends on another, and the
     * database has nothing to do meanwhile.
     */
    public IntakeBatch map(List<InboundEvent> events) {
        IntakeBatch batch =
                new IntakeBatch(feed, events.parallelStream().map(this::map).toList());
        unmapped.add(feed, mapper.unmappedCodes().drain());
        return batch;
    }

    private Intake map(InboundEvent event) {
        if (event.rejected()) {
            return refuse(event, event.subject(), event.notices());
        }
        return switch (event.type()) {
            case OFFER_UPSERTED -> check(event, reader.read(event.body(), defaults));
            case RECORD_READ -> mapRecord(event);
            case RECORD_UNREADABLE -> refuse(event, null, List.of(unreadable(event)));
            case OFFER_WITHDRAWN, OFFER_FILLED -> end(event);
        };
    }

    private Intake mapRecord(InboundEvent event) {
        MappedRecord mapped = mapper.map(json(event), String.valueOf(event.position()));
        if (mapped instanceof MappedRecord.Filtered filtered) {
            return filtered(event, filtered);
        }
        if (mapped instanceof MappedRecord.Failed failed) {
            return refuse(event, null, List.of(failed.notice()));
        }
        MappedRecord.Mapped offer = (MappedRecord.Mapped) mapped;
        OfferReading reading = reader.read(offer.offer(), defaults);
        List<Notice> notices = new ArrayList<>(offer.notices());
        notices.addAll(reading.notices());
        return check(event, new OfferReading(reading.offer(), reading.remoteId(), notices));
    }

    /** An offer that its mapping leaves out from now on is over; a record that names none merely counts. */
    private Intake filtered(InboundEvent event, MappedRecord.Filtered filtered) {
        ObjectNode document = JSON.createObjectNode();
        document.set("source", filtered.source());
        SourceRef source =
                filtered.source().isObject() ? reader.readSource(document).source() : null;
        Notice notice = Notice.of(IntakeNotice.FILTERED_BY_MAPPING, "", filtered.rule());
        Wish wish = new Wish.End(
                RecordState.WITHDRAWN,
                Outcome.FILTERED,
                source == null ? null : source.version(),
                source == null ? null : source.updatedAt());
        return new Intake(event, source == null ? null : source.remoteId(), wish, List.of(notice));
    }

    /** The hub wrote the body itself, so that it can only be JSON. */
    private static JsonNode json(InboundEvent event) {
        try {
            return JSON.readTree(event.body());
        } catch (IOException e) {
            throw new IllegalStateException("a source record is not JSON: " + event.position(), e);
        }
    }

    private Intake check(InboundEvent event, OfferReading reading) {
        return reading.offer() == null
                ? refuse(event, reading.remoteId(), reading.notices())
                : check.check(event, reading.offer(), reading.notices());
    }

    private Intake end(InboundEvent event) {
        boolean filled = event.type() == EventType.OFFER_FILLED;
        RecordState state = filled ? RecordState.FILLED : RecordState.WITHDRAWN;
        if (event.body().length == 0 && event.subject() != null) {
            Wish wish = new Wish.End(state, Outcome.WITHDRAWN, null, event.time());
            return new Intake(event, event.subject(), wish, event.notices());
        }
        SourceReading reading = reader.readSource(event.body());
        if (reading.source() == null) {
            return refuse(event, event.subject(), reading.notices());
        }
        Wish wish = new Wish.End(
                state,
                Outcome.WITHDRAWN,
                reading.source().version(),
                reading.source().updatedAt() == null
                        ? event.time()
                        : reading.source().updatedAt());
        return new Intake(event, reading.source().remoteId(), wish, reading.notices());
    }

    private static Notice unreadable(InboundEvent event) {
        JsonNode body = json(event);
        return Notice.of(
                IntakeNotice.RECORD_UNREADABLE,
                "",
                String.valueOf(event.position()),
                body.path("reason").asText());
    }

    private static Intake refuse(InboundEvent event, @Nullable String remoteId, List<Notice> notices) {
        return new Intake(event, remoteId, new Wish.Refuse(), notices);
    }
}
