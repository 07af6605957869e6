package fr.aiguillage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommuneCodeTest {

    @ParameterizedTest
    @CsvSource({
        "01053,01",
        "69123,69",
        "69381,69",
        "75056,75",
        "2A004,2A",
        "2b033,2B",
        "97105,971",
        "97411,974",
        "97611,976",
        "97701,977",
        "98735,987",
        "98818,988"
    })
    void aCommuneTellsItsDepartment(String text, String department) {
        assertThat(CommuneCode.find(text).orElseThrow().department()).isEqualTo(department);
    }

    @ParameterizedTest
    @ValueSource(strings = {"69000", "38000", "75000", "97100", "97400", "20000", "20200", "98000"})
    void thePostcodeOfAPrefectureIsNoCommune(String postcode) {
        assertThat(CommuneCode.find(postcode)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1053", "690123", "00001", "2C004", "99100", "96001", "97001", "97901", "98301", "99001", "2A000",
                "2B01", "2A0001", "2A00B", "+6912", "Lyon", ""
            })
    void whatHasNotTheFormIsNone(String text) {
        assertThat(CommuneCode.find(text)).isEmpty();
    }
}
