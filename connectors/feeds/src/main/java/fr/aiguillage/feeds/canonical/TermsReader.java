package fr.aiguillage.feeds.canonical;

import fr.aiguillage.contract.OfferNotice;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.ReservedFor;
import fr.aiguillage.contract.Uai;
import fr.aiguillage.contract.Validity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads for whom and until when an offer stands: {@code reservedFor} and {@code validity}. */
final class TermsReader {

    private static final int LIST_LIMIT = 500;

    private TermsReader() {}

    static @Nullable ReservedFor reservedFor(JsonObject offer) {
        JsonObject reserved = offer.object("reservedFor", OfferObject.RESERVED_FOR);
        return reserved == null
                ? null
                : new ReservedFor(
                        Codes.list(reserved, "poles", PoleId::find, OfferNotice.POLE_INVALID, LIST_LIMIT),
                        Codes.list(reserved, "uai", Uai::find, OfferNotice.UAI_INVALID, LIST_LIMIT),
                        reserved.flag("rep"),
                        reserved.flag("qpv"));
    }

    static Validity validity(JsonObject offer) {
        JsonObject validity = offer.object("validity", OfferObject.VALIDITY);
        if (validity == null) {
            return Validity.UNKNOWN;
        }
        Instant published = Codes.find(validity, "publishedAt", Forms::instant, OfferNotice.TIME_INVALID);
        Instant expires = Codes.find(validity, "expiresAt", Forms::instant, OfferNotice.TIME_INVALID);
        Instant confirmed = Codes.find(validity, "lastConfirmedAt", Forms::instant, OfferNotice.TIME_INVALID);
        if (published != null && expires != null && expires.isBefore(published)) {
            validity.note(OfferNotice.VALIDITY_INVERTED, "publishedAt");
            published = null;
        }
        return new Validity(published, expires, confirmed);
    }
}
