package fr.aiguillage.core.territory;

import fr.aiguillage.contract.CommuneCode;
import fr.aiguillage.contract.Place;
import fr.aiguillage.contract.PlacePrecision;
import org.jspecify.annotations.Nullable;

/** Builds places for tests; says nothing that the test does not say. */
final class APlace {

    private @Nullable String postcode;
    private @Nullable String city;
    private @Nullable CommuneCode code;
    private @Nullable String department;
    private PlacePrecision precision = PlacePrecision.UNKNOWN;
    private boolean remote;
    private boolean abroad;

    static APlace place() {
        return new APlace();
    }

    APlace postcode(String value) {
        postcode = value;
        return this;
    }

    APlace city(String value) {
        city = value;
        return this;
    }

    APlace code(String value) {
        code = new CommuneCode(value);
        return this;
    }

    APlace department(String value) {
        department = value;
        return this;
    }

    APlace precision(PlacePrecision value) {
        precision = value;
        return this;
    }

    APlace remote() {
        remote = true;
        return this;
    }

    APlace abroad() {
        abroad = true;
        return this;
    }

    Place build() {
        return new Place(null, postcode, city, code, null, null, precision, department, false, remote, abroad);
    }
}
