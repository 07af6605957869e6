package fr.aiguillage.core.territory;

import fr.aiguillage.contract.Place;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for the address that sources give, so that a coordinator's word about one offer holds for every offer of
 * that address.
 *
 * @param text address, postcode, town and code, told apart by a bar
 */
public record PlaceKey(String text) {

    public static PlaceKey of(Place place) {
        String code = place.inseeCode() == null ? "" : place.inseeCode().value();
        return new PlaceKey(
                String.join("|", plain(place.address()), plain(place.postcode()), plain(place.city()), code));
    }

    /** Whether it says more than nothing: without an address there is nothing to remember. */
    public boolean tells() {
        return text.length() > 3;
    }

    private static String plain(@Nullable String words) {
        return words == null ? "" : TownName.plain(words);
    }
}
