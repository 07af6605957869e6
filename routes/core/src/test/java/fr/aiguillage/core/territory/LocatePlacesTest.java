package fr.aiguillage.core.territory;

import static fr.aiguillage.core.territory.APlace.place;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.PlacePrecision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The traps between postcodes, INSEE codes and names of towns. */
class LocatePlacesTest {

    private final LocatePlaces locate = new LocatePlaces(SmallFrance.COMMUNES);

    @Test
    void postcode97133IsSaintBarthelemyAndNoCommuneOfGuadeloupe() {
        assertThat(codes(place().postcode("97133"))).containsExactly("97701");
    }

    @Test
    void inseeCode97701IsSaintBarthelemyAndNoCedexOfLaReunion() {
        assertThat(codes(place().code("97701"))).containsExactly("97701");
    }

    @Test
    void cedex97743IsLaReunionAndNotSaintBarthelemy() {
        assertThat(codes(place().postcode("97743").city("Saint-Denis CEDEX"))).containsExactly("97411");
        assertThat(codes(place().postcode("97801").city("Saint-Denis CEDEX"))).containsExactly("97411");
    }

    @Test
    void postcode97150IsSaintMartin() {
        assertThat(codes(place().postcode("97150").city("St Martin"))).containsExactly("97801");
    }

    @ParameterizedTest
    @CsvSource({"69100,Villeurbanne,69266", "69100,Irigny,69100", "97411,Saint Paul,97415", "97411,SAINT-DENIS,97411"})
    void theTownTellsAPostcodeFromAnInseeCodeOfTheSameDigits(String digits, String town, String code) {
        assertThat(codes(place().postcode(digits).city(town))).containsExactly(code);
    }

    @Test
    void postcodeCopiedIntoTheCodeIsReadAsAPostcode() {
        assertThat(codes(place().code("69100").postcode("69100").city("Villeurbanne")))
                .containsExactly("69266");
    }

    @Test
    void postcodeInTheFieldOfTheCodeIsReadAsAPostcodeWhenTheTownSaysSo() {
        assertThat(codes(place().code("69100").city("Villeurbanne"))).containsExactly("69266");
        assertThat(codes(place().code("69100").city("Irigny"))).containsExactly("69100");
        assertThat(codes(place().code("69100"))).containsExactly("69100");
        assertThat(codes(place().code("69003").city("Lyon"))).containsExactly("69383");
    }

    @Test
    void inseeCodeTypedAsPostcodeIsRecognisedWhenTheTownAgrees() {
        Location location =
                locate.locate(place().postcode("69266").city("VILLEURBANNE").build());

        assertThat(location.rule()).isEqualTo(PlacingRule.COMMUNE_BY_CODE_IN_POSTCODE);
        assertThat(location.units()).extracting(Commune::name).containsExactly("Villeurbanne");
    }

    @Test
    void inseeCodeTypedAsPostcodeIsNotBelievedWithoutTheTown() {
        assertThat(locate.locate(place().postcode("69266").build()).rule()).isEqualTo(PlacingRule.NO_SUCH_COMMUNE);
        assertThat(locate.locate(place().postcode("69266").city("Ajaccio").build())
                        .rule())
                .isEqualTo(PlacingRule.NO_SUCH_COMMUNE);
    }

    @ParameterizedTest
    @CsvSource({
        "69003,Lyon,69383",
        "69003,LYON 03,69383",
        "69003,Lyon 3e,69383",
        "69003,Lyon 3ème arrondissement,69383",
        "69326,LYON CEDEX 03,69381 69382 69383",
        "69000,Lyon 2,69382",
        "69400,Villefranche s/ Saône,69264",
        "69400,VILLEFRANCHE SUR SAONE CEDEX,69264",
        "69655,Villefranche-sur-Saône Cedex,69264",
        "69400,Vilefranche-sur-Saone,69264",
        "69400,Villefranche,69264",
        "69110,STE FOY LES LYON,69202",
        "01250,Germagnat,01095",
        "42000,St Etienne,42218",
        "20200,Bastia,2B033",
        "20000,AJACCIO,2A004"
    })
    void townIsFoundHoweverItIsWritten(String postcode, String town, String codes) {
        assertThat(codes(place().postcode(postcode).city(town))).containsExactly(codes.split(" "));
    }

    @Test
    void theTownDecidesAmongTheCommunesOfAPostcode() {
        assertThat(codes(place().postcode("69640").city("Jarnioux"))).containsExactly("69103");
        assertThat(codes(place().postcode("69640"))).containsExactly("69074", "69103");
    }

    @ParameterizedTest
    @CsvSource({"Jarnoux,69103", "Jarnioux (le),69103", "Denice bourg,69074"})
    void misspeltOrLengthenedTownDecidesToo(String town, String code) {
        assertThat(codes(place().postcode("69640").city(town))).containsExactly(code);
    }

    @Test
    void shortenedTownDecidesToo() {
        assertThat(codes(place().postcode("42270").city("St Priest"))).containsExactly("42275");
        assertThat(locate.locate(place().postcode("42270").city("St Priest").build())
                        .rule())
                .isEqualTo(PlacingRule.COMMUNE_BY_POSTCODE_AND_TOWN);
    }

    @Test
    void townWithItsFirstWordLeftOutDecidesToo() {
        assertThat(locate.locate(place().postcode("87700")
                                .city("Priest sous Aixe")
                                .build())
                        .rule())
                .isEqualTo(PlacingRule.COMMUNE_BY_POSTCODE_AND_TOWN);
    }

    @Test
    void saintPriestOfTheRhoneIsNotThatOfTheLimousin() {
        assertThat(codes(place().postcode("69800").city("Saint-Priest"))).containsExactly("69290");
        assertThat(codes(place().city("Saint-Priest"))).isEmpty();
    }

    @Test
    void townThatContradictsThePostcodeLeavesBothOpen() {
        assertThat(codes(place().postcode("69400").city("Villeurbanne"))).containsExactly("69264", "69266");
    }

    @Test
    void townOfAnotherPartOfFranceContradictsThePostcodeAndLeavesBothOpen() {
        Location location =
                locate.locate(place().postcode("20200").city("Villeurbanne").build());

        assertThat(location.rule()).isEqualTo(PlacingRule.AMBIGUOUS_COMMUNE);
        assertThat(location.units()).extracting(Commune::name).containsExactly("Bastia", "Villeurbanne");
    }

    @Test
    void townThatIsUnknownEverywhereLeavesThePostcodeButNoCommune() {
        Location location =
                locate.locate(place().postcode("69100").city("Les Gratte-Ciel").build());

        assertThat(location.rule()).isEqualTo(PlacingRule.POLE_BY_CANDIDATES);
        assertThat(location.units()).extracting(Commune::name).containsExactly("Villeurbanne");
    }

    @Test
    void codeOfACedexWithoutTownIsNoPlace() {
        assertThat(codes(place().postcode("69326"))).isEmpty();
        assertThat(codes(place().postcode("97743"))).isEmpty();
    }

    @Test
    void postcodeOfCorsicaNeedsNoDepartmentCutFromIt() {
        assertThat(codes(place().postcode("20090"))).containsExactly("2A004");
        assertThat(codes(place().postcode("20600"))).containsExactly("2B033");
        assertThat(codes(place().department("20"))).isEmpty();
    }

    @Test
    void mergedCommuneIsFollowedToTodays() {
        assertThat(codes(place().code("01172"))).containsExactly("01095");
        assertThat(codes(place().code("69232").postcode("69002"))).containsExactly("69382");
    }

    @Test
    void whoReadsWhyIsToldThatTheCodeIsOfACommuneThatWasMerged() {
        Location merged = locate.locate(place().code("01172").build());
        Location today = locate.locate(place().code("01095").build());

        assertThat(merged.rule()).isEqualTo(PlacingRule.COMMUNE_BY_FORMER_CODE);
        assertThat(merged.reason()).isEqualTo("former INSEE code 01172, now in 01095 Nivigne et Suran");
        assertThat(today.rule()).isEqualTo(PlacingRule.COMMUNE_BY_CODE);
        assertThat(merged.rule().isReleasable()).isEqualTo(today.rule().isReleasable());
    }

    @Test
    void arrondissementAndCityAreKeptApart() {
        assertThat(codes(place().code("69383"))).containsExactly("69383");
        assertThat(codes(place().code("69123"))).containsExactly("69381", "69382", "69383");
        assertThat(codes(place().code("69123").city("Lyon 2"))).containsExactly("69382");
    }

    @Test
    void theCentroidOfADepartmentIsNoPlace() {
        Location location = locate.locate(place().precision(PlacePrecision.DEPARTMENT)
                .department("42")
                .postcode("42000")
                .city("Saint-Étienne")
                .build());

        assertThat(location.rule()).isEqualTo(PlacingRule.POLE_BY_DEPARTMENT);
        assertThat(location.units()).hasSize(3);
    }

    @Test
    void townAndDepartmentAreEnoughWhenThereIsNoPostcode() {
        assertThat(codes(place().department("42").city("Chavanay"))).containsExactly("42059");
    }

    private List<String> codes(APlace place) {
        return locate.locate(place.build()).units().stream()
                .map(unit -> unit.code().value())
                .toList();
    }
}
