package fr.aiguillage.feeds.canonical;

import fr.aiguillage.contract.OfferNotice;
import fr.aiguillage.contract.SourceRef;
import org.jspecify.annotations.Nullable;

/** Reads {@code source}: without an identifier there is no offer, for nothing could ever change or withdraw it. */
final class SourceReader {

    private SourceReader() {}

    static @Nullable SourceRef read(JsonObject offer) {
        JsonObject source = offer.object("source", OfferObject.SOURCE);
        if (source == null) {
            if (!offer.has("source")) {
                offer.note(OfferNotice.REQUIRED_MISSING, "source", "source");
            }
            return null;
        }
        String remoteId = remoteId(source);
        Long version = source.integer("version", 0, Long.MAX_VALUE);
        var updatedAt = Codes.find(source, "updatedAt", Forms::instant, OfferNotice.TIME_INVALID);
        var permalink = Codes.find(source, "permalink", Forms::link, OfferNotice.LINK_INVALID);
        return remoteId == null ? null : new SourceRef(remoteId, version, updatedAt, permalink);
    }

    private static @Nullable String remoteId(JsonObject source) {
        String remoteId = source.text("remoteId");
        if (remoteId == null) {
            source.note(OfferNotice.REQUIRED_MISSING, "remoteId", "remoteId");
            return null;
        }
        if (remoteId.length() > SourceRef.REMOTE_ID_LIMIT || !Readable.isReadable(remoteId)) {
            source.note(OfferNotice.REMOTE_ID_INVALID, "remoteId", Integer.toString(SourceRef.REMOTE_ID_LIMIT));
            return null;
        }
        return remoteId;
    }
}
