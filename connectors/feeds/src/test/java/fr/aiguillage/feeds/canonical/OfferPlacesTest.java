package fr.aiguillage.feeds.canonical;

import static fr.aiguillage.feeds.canonical.ReadOffers.LEAST;
import static fr.aiguillage.feeds.canonical.ReadOffers.found;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.PlacePrecision;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A place is read for as much as it says; what can be put right in it is put right, and told. */
class OfferPlacesTest {

    private final ReadOffers offers = new ReadOffers();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'lat':45.76,'lon':4.83}|45.76|4.83|",
                "{'lat':4.83,'lon':45.76}|45.76|4.83|LATITUDE_LONGITUDE_SWAPPED /place/lat",
                "{'lat':-2.17,'lon':47.31}|47.31|-2.17|LATITUDE_LONGITUDE_SWAPPED /place/lat",
                "{'lat':-21.1,'lon':55.5}|-21.1|55.5|",
                "{'lat':0,'lon':0}|||COORDINATES_INVALID /place/lat",
                "{'lat':45.76}|||COORDINATES_INVALID /place/lon",
                "{'lat':1e400,'lon':4}|||COORDINATES_INVALID /place/lat"
            })
    void coordinatesAreCheckedAndPutRight(String place, Double lat, Double lon, String notice) {
        OfferReading reading = offers.read(LEAST.replace("\"place\":{}", "\"place\":" + place.replace('\'', '"')));

        assertThat(found(reading)).isEqualTo(notice == null ? List.of() : List.of(notice));
        assertThat(reading.offer().place().lat()).isEqualTo(lat);
        assertThat(reading.offer().place().lon()).isEqualTo(lon);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'inseeCode':'69381'}|COMMUNE|",
                "{'inseeCode':'69001','postcode':'69001','city':'Lyon'}|COMMUNE|COMMUNE_IS_POSTCODE /place/inseeCode",
                "{'inseeCode':'69000','postcode':'69000'}|POSTCODE|COMMUNE_INVALID /place/inseeCode",
                "{'postcode':'69001','city':'Lyon'}|COMMUNE|",
                "{'postcode':'69001'}|POSTCODE|",
                "{'department':'2a'}|DEPARTMENT|",
                "{'department':'Rhône'}|UNKNOWN|DEPARTMENT_INVALID /place/department",
                "{'inseeCode':'69381','precision':'EXACT'}|EXACT|"
            })
    void thePrecisionFollowsFromWhatIsKnown(String place, PlacePrecision precision, String notice) {
        OfferReading reading = offers.read(LEAST.replace("\"place\":{}", "\"place\":" + place.replace('\'', '"')));

        assertThat(found(reading)).isEqualTo(notice == null ? List.of() : List.of(notice));
        assertThat(reading.offer().place().precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'postcode':'1000'}|01000|LEADING_ZERO_LOST /place/postcode",
                "{'postcode':'01000'}|01000|",
                "{'postcode':'100'}||POSTCODE_INVALID /place/postcode",
                "{'postcode':'1201','abroad':true}||",
                "{'inseeCode':'1053'}|01053|LEADING_ZERO_LOST /place/inseeCode"
            })
    void aLeadingZeroThatASpreadsheetTookIsPutBackAndTold(String place, String code, String notice) {
        OfferReading reading = offers.read(LEAST.replace("\"place\":{}", "\"place\":" + place.replace('\'', '"')));

        var read = reading.offer().place();
        Object found = read.postcode() != null ? read.postcode() : read.inseeCode();
        assertThat(found == null ? null : found.toString()).isEqualTo(code);
        assertThat(found(reading)).isEqualTo(notice == null ? List.of() : List.of(notice));
    }
}
