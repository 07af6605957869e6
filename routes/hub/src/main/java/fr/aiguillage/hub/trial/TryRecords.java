package fr.aiguillage.hub.trial;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.core.territory.PlaceOffers;
import fr.aiguillage.core.territory.Placement;
import fr.aiguillage.feeds.canonical.OfferDefaults;
import fr.aiguillage.feeds.canonical.OfferReader;
import fr.aiguillage.feeds.canonical.OfferReading;
import fr.aiguillage.feeds.canonical.RedactedRecord;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.mapping.AllowedFields;
import fr.aiguillage.feeds.mapping.MappedRecord;
import fr.aiguillage.feeds.mapping.RecordMapper;
import fr.aiguillage.feeds.mapping.UnmappedCodes;
import fr.aiguillage.feeds.peek.Peek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes records the way of the hub: redacted, mapped, read as offers, placed, compared. */
final class TryRecords {

    private final FeedDefinition feed;
    private final AllowedFields allowed;
    private final RecordMapper mapper;
    private final OfferReader reader = new OfferReader();
    private final @Nullable PlaceOffers places;
    private final @Nullable CompareWithStore store;
    private final LocalDate today;

    /**
     * Prepares for a feed.
     *
     * @param places null when there is no map
     * @param store null when there is no database
     */
    TryRecords(FeedDefinition feed, @Nullable PlaceOffers places, @Nullable CompareWithStore store, LocalDate today) {
        this.feed = feed;
        this.allowed = new AllowedFields(feed);
        this.mapper = RecordMapper.of(feed);
        this.places = places;
        this.store = store;
        this.today = today;
    }

    TriedRecord take(Peek.Found found) {
        RedactedRecord kept = allowed.keep(found.content());
        List<Notice> notices = new ArrayList<>(kept.notices());
        MappedRecord mapped = mapper.map(kept.record(), found.position());
        if (mapped instanceof MappedRecord.Filtered filtered) {
            return new TriedRecord(
                    found.position(), null, TriedRecord.Fate.FILTERED, filtered.rule(), notices, null, null, List.of());
        }
        if (mapped instanceof MappedRecord.Failed failed) {
            notices.add(failed.notice());
            return refused(found, null, notices);
        }
        JsonNode document = ((MappedRecord.Mapped) mapped).offer();
        OfferReading reading = reader.read(document, new OfferDefaults(feed.diffusionScope()));
        notices.addAll(reading.notices());
        Offer offer = reading.offer();
        return offer == null ? refused(found, reading.remoteId(), notices) : offer(found, offer, notices);
    }

    /** Codes that the feed's tables did not know, with how often they came. */
    Map<UnmappedCodes.Code, Long> unmapped() {
        return mapper.unmappedCodes().list();
    }

    private TriedRecord offer(Peek.Found found, Offer offer, List<Notice> notices) {
        if (offer.seatBlocks().stream().allMatch(block -> block.kind() == OfferKind.OUT_OF_SCOPE)) {
            return new TriedRecord(
                    found.position(),
                    offer.source().remoteId(),
                    TriedRecord.Fate.FILTERED,
                    "KIND_OUT_OF_SCOPE",
                    notices,
                    offer,
                    null,
                    List.of());
        }
        Placement placement = places == null ? null : places.place(offer, today);
        return new TriedRecord(
                found.position(),
                offer.source().remoteId(),
                TriedRecord.Fate.OFFER,
                null,
                notices,
                offer,
                placement,
                store == null ? List.of() : store.compare(feed.system(), offer));
    }

    private static TriedRecord refused(Peek.Found found, @Nullable String remoteId, List<Notice> notices) {
        return new TriedRecord(
                found.position(), remoteId, TriedRecord.Fate.REFUSED, null, notices, null, null, List.of());
    }
}
