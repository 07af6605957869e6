package fr.aiguillage.core.flow;

import fr.aiguillage.contract.Place;
import java.util.stream.Stream;

/** The département that a place lies in, as far as it is known. */
final class DepartmentOf {

    private static final int LENGTH = 2;
    private static final int OVERSEAS_LENGTH = 3;

    private DepartmentOf() {}

    /** None or one; two for a Corsican postcode, which does not tell them apart. */
    static Stream<String> place(Place place) {
        if (place.inseeCode() != null) {
            return Stream.of(place.inseeCode().department());
        }
        String postcode = place.postcode();
        if (postcode == null || postcode.length() < OVERSEAS_LENGTH) {
            return Stream.ofNullable(place.department());
        }
        if (postcode.startsWith("20")) {
            return Stream.of("2A", "2B");
        }
        boolean overseas = postcode.startsWith("97") || postcode.startsWith("98");
        return Stream.of(postcode.substring(0, overseas ? OVERSEAS_LENGTH : LENGTH));
    }
}
