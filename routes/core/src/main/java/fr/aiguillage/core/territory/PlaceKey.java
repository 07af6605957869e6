package fr.aiguillage.core.territory;

import fr.aiguillage.contract.Host;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.Place;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for the address that sources give, so that a coordinator's word about one offer holds for every offer of
 * that address. Where the source gives a town alone, its address is the host's: the word holds for the offers of that
 * host in that town, and where not even these are known, for this offer.
 *
 * @param text address, postcode, town and code, told apart by a bar
 */
public record PlaceKey(String text) {

    private static final int POSTCODE = 1;
    private static final int TOWN = 2;

    /** @param offerId of the offer, which stands for an address that nobody knows */
    public static PlaceKey of(Offer offer, String offerId) {
        Place place = offer.place();
        String code = place.inseeCode() == null ? "" : place.inseeCode().value();
        String town = String.join("|", plain(place.postcode()), plain(place.city()), code);
        return new PlaceKey(address(offer, town, offerId) + "|" + town);
    }

    private static String address(Offer offer, String town, String offerId) {
        String address = plain(offer.place().address());
        if (!address.isEmpty()) {
            return address;
        }
        String host = host(offer.host());
        return host.isEmpty() || town.equals("||") ? "#" + offerId : "@" + host;
    }

    private static String host(Host host) {
        return host.siret() == null ? plain(host.displayName()) : host.siret().value();
    }

    /** The postcode in it; empty when there is none. */
    public String postcode() {
        return text.split("\\|", -1)[POSTCODE];
    }

    /** The town in it, in ASCII capitals; empty when there is none. */
    public String town() {
        return text.split("\\|", -1)[TOWN];
    }

    private static String plain(@Nullable String words) {
        return words == null ? "" : TownName.plain(words);
    }
}
