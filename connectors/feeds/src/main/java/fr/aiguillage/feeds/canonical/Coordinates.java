package fr.aiguillage.feeds.canonical;

import fr.aiguillage.contract.OfferNotice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point on the map, in degrees, WGS 84. Sources are known to exchange the two numbers; a pair that lies in France
 * only when exchanged is put right.
 */
record Coordinates(double lat, double lon) {

    private static final double GREATEST_LATITUDE = 90;
    private static final double GREATEST_LONGITUDE = 180;

    /** Boxes around the French territories, with a margin of some kilometres. */
    private static final List<Box> FRANCE = List.of(
            new Box("metropolitan France", 41.2, 51.3, -5.4, 9.8),
            new Box("Guadeloupe, Martinique, Saint-Martin, Saint-Barthélemy", 14.2, 18.3, -63.3, -60.7),
            new Box("Guyane", 2.0, 6.0, -54.8, -51.4),
            new Box("La Réunion", -21.6, -20.7, 55.0, 56.0),
            new Box("Mayotte", -13.2, -12.4, 44.8, 45.5),
            new Box("Saint-Pierre-et-Miquelon", 46.6, 47.3, -56.6, -56.0),
            new Box("Nouvelle-Calédonie", -23.0, -19.0, 163.0, 168.6),
            new Box("Wallis-et-Futuna", -14.5, -13.0, -178.3, -176.0),
            new Box("Polynésie française", -28.0, -7.5, -155.0, -134.0));

    static @Nullable Coordinates read(JsonObject place) {
        Double lat = place.number("lat");
        Double lon = place.number("lon");
        if (lat == null && lon == null) {
            return null;
        }
        if (lat == null || lon == null) {
            place.note(OfferNotice.COORDINATES_INVALID, lat == null ? "lat" : "lon");
            return null;
        }
        Coordinates given = new Coordinates(lat, lon);
        Coordinates exchanged = new Coordinates(lon, lat);
        if (!given.isInFrance() && exchanged.isInFrance()) {
            place.note(OfferNotice.LATITUDE_LONGITUDE_SWAPPED, "lat");
            return exchanged;
        }
        if (!given.isPossible()) {
            place.note(OfferNotice.COORDINATES_INVALID, "lat");
            return null;
        }
        return given;
    }

    private boolean isInFrance() {
        return FRANCE.stream().anyMatch(box -> box.holds(this));
    }

    private boolean isPossible() {
        boolean inRange = Math.abs(lat) <= GREATEST_LATITUDE && Math.abs(lon) <= GREATEST_LONGITUDE;
        return inRange && (lat != 0 || lon != 0);
    }

    private record Box(String name, double south, double north, double west, double east) {

        boolean holds(Coordinates point) {
            return point.lat >= south && point.lat <= north && point.lon >= west && point.lon <= east;
        }
    }
}
