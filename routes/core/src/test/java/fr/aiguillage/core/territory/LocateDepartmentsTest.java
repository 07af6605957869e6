package fr.aiguillage.core.territory;

import static fr.aiguillage.core.territory.APlace.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The digits of a postcode are no département: DOMAIN §5.1. */
class LocateDepartmentsTest {

    private final LocateDepartments locate = new LocateDepartments(SmallFrance.COMMUNES);

    @Test
    void postcode97133OfSaintBarthelemyIsNotGuadeloupe() {
        assertThat(of(place().postcode("97133"))).containsExactly("977");
    }

    @Test
    void cedex97743OfLaReunionIsNotSaintBarthelemy() {
        assertThat(of(place().postcode("97743").city("Saint-Denis CEDEX"))).containsExactly("974");
        assertThat(of(place().postcode("97743"))).isEmpty();
    }

    @Test
    void aPostcodeAbroadIsNoDepartmentOfOurs() {
        assertThat(of(place().postcode("69115").city("Heidelberg").abroad())).isEmpty();
        assertThat(of(place().postcode("69100").abroad())).isEmpty();
    }

    @Test
    void theTownsOfAPostcodeTellTheDepartmentEvenWhenTheTownIsOpen() {
        assertThat(of(place().postcode("69640"))).containsExactly("69");
        assertThat(of(place().code("69381"))).containsExactly("69");
        assertThat(of(place().postcode("20200"))).containsExactly("2B");
        assertThat(of(place())).isEmpty();
    }

    private Set<String> of(APlace place) {
        return locate.of(place.build());
    }
}
