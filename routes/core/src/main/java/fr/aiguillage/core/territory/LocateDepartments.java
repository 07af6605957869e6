package fr.aiguillage.core.territory;

import fr.aiguillage.contract.Place;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the département of a place by the commune that it is in, never by the first digits of its postcode: those of a
 * CEDEX or of a place abroad are no département's (DOMAIN §5.1).
 */
public final class LocateDepartments {

    private final LocatePlaces places;

    public LocateDepartments(Communes communes) {
        this.places = new LocatePlaces(communes);
    }

    /** INSEE codes of those that remain possible; none for a place abroad, unknown or larger than a département. */
    public Set<String> of(Place place) {
        return places.locate(place).units().stream().map(Commune::department).collect(Collectors.toSet());
    }
}
