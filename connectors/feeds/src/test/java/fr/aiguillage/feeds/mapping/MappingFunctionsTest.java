package fr.aiguillage.feeds.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.schibsted.spt.data.jslt.Parser;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFunctionsTest {

    private final UnmappedCodes unmapped = new UnmappedCodes();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15/06/2026|\"2026-06-15\"",
                "5/6/26|\"2026-06-05\"",
                "15-06-2026 08:30|\"2026-06-15\"",
                "15.06.2026|\"2026-06-15\"",
                "2026-06-15T08:30:00Z|\"2026-06-15\"",
                "lundi 1er juin 2026|\"2026-06-01\"",
                "3 août 2026|\"2026-08-03\"",
                "12 déc. 2026|\"2026-12-12\"",
                "2 FÉVRIER 2026|\"2026-02-02\"",
                "31/02/2026|null",
                "dès que possible|null"
            })
    void frenchDateReadsWhatSourcesWrite(String text, String expected) throws JsonProcessingException {
        assertThat(run("french-date(.)", '"' + text + '"')).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-06-15|2026-06-26|[\"2026-W25\",\"2026-W26\"]",
                "2026-12-28|2027-01-04|[\"2026-W53\",\"2027-W01\"]",
                "2026-06-17|2026-06-17|[\"2026-W25\"]",
                "2026-06-26|2026-06-15|null",
                "2026-06-26|9999-06-15|null",
                "?|2026-06-15|null"
            })
    void weeksCoverThePeriod(String from, String to, String expected) throws JsonProcessingException {
        assertThat(run("iso-weeks(\"%s\", \"%s\")".formatted(from, to), "null")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "75 - PARIS (Dept.)|\"75\"",
                "2A - CORSE DU SUD|\"2A\"",
                "974|\"974\"",
                "Rhône (69)|\"69\"",
                "Rhône|null",
                "690 - X|null"
            })
    void departmentIsReadFromItsLabel(String label, String expected) throws JsonProcessingException {
        assertThat(run("department-of-label(.)", '"' + label + '"')).isEqualTo(expected);
    }

    @Test
    void htmlBecomesPlainText() throws JsonProcessingException {
        String html = "\"<p>Bois &amp; métal</p><script>alert(1)</script><ul><li>un</li><li>deux</li></ul>fin<br>x\"";

        assertThat(run("strip-html(.)", html)).isEqualTo("\"Bois & métal\\nun\\ndeux\\nfin\\nx\"");
    }

    @Test
    void textWithoutMarksStaysAsItIs() throws JsonProcessingException {
        assertThat(run("strip-html(.)", "\"deux  espaces\"")).isEqualTo("\"deux  espaces\"");
    }

    @Test
    void digitsDropTheRest() throws JsonProcessingException {
        assertThat(run("digits(.)", "\"732 829 320-00074\"")).isEqualTo("\"73282932000074\"");
    }

    @Test
    void dateTakesTheFirstPatternThatFits() throws JsonProcessingException {
        assertThat(run("date(., [\"yyyyMMdd\", \"d MMMM yyyy\"])", "\"3 juin 2026\""))
                .isEqualTo("\"2026-06-03\"");
        assertThat(run("date(., \"yyyyMMdd\")", "\"3 juin 2026\"")).isEqualTo("null");
    }

    @Test
    void codeIsFoundWhateverItsCase() throws JsonProcessingException {
        assertThat(run("code(\"levels\", .)", "\" 3E \"")).isEqualTo("\"TROISIEME\"");
    }

    @Test
    void unknownCodeIsNullAndCounted() throws JsonProcessingException {
        assertThat(run("code(\"levels\", .)", "\"CE1\"")).isEqualTo("null");
        assertThat(unmapped.list()).containsExactly(Map.entry(new UnmappedCodes.Code("levels", "CE1"), 1L));
    }

    @Test
    void absentValueIsNullAndNotCounted() throws JsonProcessingException {
        assertThat(run("code(\"levels\", .x)", "{}")).isEqualTo("null");
        assertThat(unmapped.list()).isEmpty();
    }

    private String run(String jslt, String input) throws JsonProcessingException {
        CodeFunction code = new CodeFunction(Map.of("levels", new CodeTable(Map.of("3e", "TROISIEME"))), unmapped);
        return new Parser(new StringReader(jslt))
                .withFunctions(MappingFunctions.with(code))
                .compile()
                .apply(new ObjectMapper().readTree(input))
                .toString();
    }
}
