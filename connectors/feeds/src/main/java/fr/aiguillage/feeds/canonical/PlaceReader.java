package fr.aiguillage.feeds.canonical;

import fr.aiguillage.contract.CommuneCode;
import fr.aiguillage.contract.OfferNotice;
import fr.aiguillage.contract.Place;
import fr.aiguillage.contract.PlacePrecision;
import org.jspecify.annotations.Nullable;

/** Reads {@code place}; how much is known of it follows from what is given, unless the source tells. */
final class PlaceReader {

    private static final int ADDRESS_LIMIT = 500;
    private static final int CITY_LIMIT = 200;
    private static final Choices<PlacePrecision> PRECISIONS = new Choices<>(PlacePrecision.class);

    private PlaceReader() {}

    static Place read(JsonObject offer) {
        JsonObject place = offer.object("place", OfferObject.PLACE);
        if (place == null) {
            if (!offer.has("place")) {
                offer.note(OfferNotice.REQUIRED_MISSING, "place", "place");
            }
            return new Place(null, null, null, null, null, null, PlacePrecision.UNKNOWN, null, false, false, false);
        }
        String address = FreeText.longText(place, "address", ADDRESS_LIMIT);
        boolean abroad = place.flag("abroad");
        String postcode = postcode(place, abroad);
        String city = FreeText.shortText(place, "city", CITY_LIMIT);
        CommuneCode commune = commune(place, postcode);
        Coordinates coordinates = Coordinates.read(place);
        String department = Codes.find(place, "department", Forms::department, OfferNotice.DEPARTMENT_INVALID);
        return new Place(
                address,
                postcode,
                city,
                commune,
                coordinates == null ? null : coordinates.lat(),
                coordinates == null ? null : coordinates.lon(),
                Codes.choice(place, "precision", PRECISIONS, precision(commune, postcode, city, department)),
                department,
                place.flag("multiSite"),
                place.flag("remote"),
                abroad);
    }

    /** A postcode of another country may look like one of ours that lost its zero: 1201 is Geneva. */
    private static @Nullable String postcode(JsonObject place, boolean abroad) {
        if (!abroad) {
            return LeadingZero.find(place, "postcode", Forms::postcode, OfferNotice.POSTCODE_INVALID);
        }
        String text = place.text("postcode");
        return text == null ? null : Forms.postcode(text).orElse(null);
    }

    private static @Nullable CommuneCode commune(JsonObject place, @Nullable String postcode) {
        CommuneCode commune = LeadingZero.find(place, "inseeCode", CommuneCode::find, OfferNotice.COMMUNE_INVALID);
        if (commune != null && commune.value().equals(postcode)) {
            place.note(OfferNotice.COMMUNE_IS_POSTCODE, "inseeCode");
            return null;
        }
        return commune;
    }

    /** Coordinates do not count: without its precision a point may be the middle of a département. */
    private static PlacePrecision precision(
            @Nullable CommuneCode commune,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String department) {
        if (commune != null || (postcode != null && city != null)) {
            return PlacePrecision.COMMUNE;
        }
        if (postcode != null) {
            return PlacePrecision.POSTCODE;
        }
        return department != null ? PlacePrecision.DEPARTMENT : PlacePrecision.UNKNOWN;
    }
}
