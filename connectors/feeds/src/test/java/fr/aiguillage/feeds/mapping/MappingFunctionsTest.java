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
                "20260615|\"2026-06-15\"",
                "Mon, 15 Jun 2026 10:00:00 +0100|\"2026-06-15\"",
                "June 15, 2026|\"2026-06-15\"",
                "15 July 2026|\"2026-07-15\"",
                "1er avril 2026|\"2026-04-01\"",
                "2026-03-06 07:32:43 UTC|\"2026-03-06\"",
                "1781510400|\"2026-06-15\"",
                "1781510400000|\"2026-06-15\"",
                "31/02/2026|null",
                "dès que possible|null"
            })
    void dayReadsWhatSourcesWrite(String text, String expected) throws JsonProcessingException {
        assertThat(run("day(.)", '"' + text + '"')).isEqualTo(expected);
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
                "VAL DE MARNE|\"94\"",
                "Cote d'or|\"21\"",
                "69003|\"69\"",
                "97490|\"974\"",
                "20090|\"2A\"",
                "20200|\"2B\"",
                "Atlantide|null",
                "690 - X|null"
            })
    void departmentIsReadFromItsLabel(String label, String expected) throws JsonProcessingException {
        assertThat(run("department(.)", '"' + label + '"')).isEqualTo(expected);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-01-30 23:21:39|\"2024-01-30T23:21:39+01:00\"",
                "22-05-2025 00:11:19|\"2025-05-22T00:11:19+02:00\"",
                "11/12/2025 10:41:41|\"2025-12-11T10:41:41+01:00\"",
                "11/12/2025 à 10h41|\"2025-12-11T10:41:00+01:00\"",
                "2025-03-06 07:32:43 UTC|\"2025-03-06T07:32:43Z\"",
                "2025-02-25T09:02:49.847Z|\"2025-02-25T09:02:49Z\"",
                "2025-09-24T14:28:32+00:00|\"2025-09-24T14:28:32Z\"",
                "Mon, 24 Nov 2025 10:00:00 +0100|\"2025-11-24T10:00:00+01:00\"",
                "20260615T083000Z|\"2026-06-15T08:30:00Z\"",
                "15/06/2026|\"2026-06-15T00:00:00+02:00\"",
                "bientôt|null"
            })
    void instantReadsWhatSourcesWriteInTheTimeOfParis(String text, String expected) throws JsonProcessingException {
        assertThat(run("instant(.)", '"' + text + '"')).isEqualTo(expected);
    }

    @Test
    void aDayEndsWithItsLastSecond() throws JsonProcessingException {
        assertThat(run("end-of-day(.)", "\"15/06/2026\"")).isEqualTo("\"2026-06-15T23:59:59+02:00\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"du 04/09/2023 au 08/09/2023, du 11/09/2023 au 15/09/2023\"|[\"2023-W36\",\"2023-W37\"]",
                "[\"2025-W20\",\"2025-W21\"]|[\"2025-W20\",\"2025-W21\"]",
                "\"2025W20 et 2025-S21\"|[\"2025-W20\",\"2025-W21\"]",
                "\"from 04/09/2023 to 08/09/2023\"|[\"2023-W36\"]",
                "\"du 4 septembre 2023 au 8 septembre 2023\"|[\"2023-W36\"]",
                "\"04/09/2023\"|[\"2023-W36\"]",
                "\"toute l'année\"|null"
            })
    void weeksAreFoundInSentencesAndLists(String value, String expected) throws JsonProcessingException {
        assertThat(run("weeks-of(.)", value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2026-W25|\"2026-06-15\"", "2026-W01|\"2025-12-29\"", "2026-W54|null", "juin|null"})
    void aWeekBeginsOnItsMonday(String week, String expected) throws JsonProcessingException {
        assertThat(run("monday(.)", '"' + week + '"')).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"60|\"Voir un métier ici\"", "18|\"Voir un métier ici\"", "16|\"Voir un métier…\"", "0|\"V\""})
    void aTextIsShortenedAtAWord(String limit, String expected) throws JsonProcessingException {
        assertThat(run("shorten(., " + limit + ")", "\"Voir un métier ici\"")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2|semaines|\"2026-06-15\"",
                "6|mois|\"2026-12-01\"",
                "1|an|\"2027-06-01\"",
                "-1|jour|\"2026-05-31\"",
                "6|lunes|null"
            })
    void aDurationIsAddedToADay(String amount, String unit, String expected) throws JsonProcessingException {
        assertThat(run("plus(\"01/06/2026\", \"%s\", \"%s\")".formatted(amount, unit), "null"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "75001 Paris|{\"postcode\":\"75001\",\"city\":\"Paris\"}",
                "12 rue Neuve, 69003 Lyon|{\"address\":\"12 rue Neuve\",\"postcode\":\"69003\",\"city\":\"Lyon\"}",
                "Paris (75001)|{\"postcode\":\"75001\",\"city\":\"Paris\"}",
                "12 rue Neuve, Lyon, 69003|{\"address\":\"12 rue Neuve\",\"postcode\":\"69003\",\"city\":\"Lyon\"}",
                "69 003 LYON CEDEX 03, France|{\"postcode\":\"69003\",\"city\":\"LYON\"}",
                "34 - Montpellier|{\"city\":\"Montpellier\",\"department\":\"34\"}",
                "75 - PARIS (Dept.)|{\"department\":\"75\"}",
                "Lyon (69)|{\"city\":\"Lyon\",\"department\":\"69\"}",
                "Lyon, Auvergne-Rhône-Alpes, France|{\"city\":\"Lyon\"}",
                "France|null"
            })
    void aPlaceIsTakenApart(String text, String expected) throws JsonProcessingException {
        assertThat(run("place-of(.)", '"' + text + '"')).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BEP-CAP-BPA|[\"CAP\"]",
                "Bac pro ou BTS|[\"BAC_PRO\",\"STS\"]",
                "Baccalauréat professionnel|[\"BAC_PRO\"]",
                "BAC|[\"BAC_PRO\"]",
                "BTS, DUT|[\"STS\"]",
                "Bac+2|[\"STS\"]",
                "BUT, Licence, Bac+3|null",
                "Bac général|null",
                "3ème|[\"TROISIEME\"]",
                "3e Segpa|[\"SEGPA_3E\"]",
                "3e prépa-métiers|[\"PREPA_METIERS\"]",
                "Seconde|[\"SECONDE_GT\"]",
                "Niveau 3 (CAP)|[\"CAP\"]",
                "Mention complémentaire|[\"MC\"]"
            })
    void levelsAreReadFromTheWordingOfDiplomas(String text, String expected) throws JsonProcessingException {
        assertThat(run("levels(.)", '"' + text + '"')).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decimal(.)|\"1 750,00 €\"|1750.00",
                "decimal(.)|\"1.750,50\"|1750.50",
                "decimal(.)|\"35h\"|35",
                "decimal(.)|\"selon profil\"|null",
                "integer(.)|\"3 postes\"|3",
                "integer(.)|4|4",
                "yes-or-no(.)|\"Oui\"|true",
                "yes-or-no(.)|\"FAUX\"|false",
                "yes-or-no(.)|\"peut-être\"|null",
                "lat-lon(.)|\"48.12,2.5\"|{\"lat\":48.12,\"lon\":2.5}",
                "lat-lon(.)|\"48,12;2,5\"|{\"lat\":48.12,\"lon\":2.5}",
                "lat-lon(.)|\"POINT(2.5 48.12)\"|{\"lat\":48.12,\"lon\":2.5}",
                "lat-lon(.)|\"\"|null",
                "siret(.)|\"356 000 000 00048\"|\"35600000000048\"",
                "siret(.)|\"3.5600000000048E13\"|\"35600000000048\"",
                "siret(.)|\"inconnu\"|\"inconnu\"",
                "postcode(.)|\"F-75001 Paris\"|\"75001\"",
                "postcode(.)|1000|\"1000\"",
                "postcode(.)|\"69003.0\"|\"69003\""
            })
    void numbersAndCodesAreReadAsTheyAreWritten(String jslt, String value, String expected)
            throws JsonProcessingException {
        assertThat(run(jslt, value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "items(.)|\"seul\"|[\"seul\"]",
                "items(.)|{\"a\":1}|[{\"a\":1}]",
                "items(.)|[\"a\",null,\"\"]|[\"a\"]",
                "items(.)|null|[]",
                "split-list(.)|\"a ; b,c / a\"|[\"a\",\"b\",\"c\"]",
                "split-list(.)|[\"a;b\",\"c\"]|[\"a\",\"b\",\"c\"]",
                "first-of(.x, .y, .z)|{\"x\":\" \",\"y\":[],\"z\":\"là\"}|\"là\"",
                "first-of(.x)|{}|null",
                "paragraphs(.a, .b)|{\"a\":\"<p>un</p>\",\"b\":\"deux\"}|\"un\\n\\ndeux\"",
                "text(.)|{\"@id\":\"1\",\"#text\":\"x\"}|\"x\"",
                "code(\"levels\", ., \"CAP\")|\"CE1\"|\"CAP\"",
                "code(\"levels\", ., \"CAP\")|null|\"CAP\"",
                "codes(\"levels\", .)|\"3e, CE1; 3E\"|[\"TROISIEME\"]",
                "codes(\"levels\", .)|[\"CE1\"]|null"
            })
    void listsAndGapsAreEvened(String jslt, String value, String expected) throws JsonProcessingException {
        assertThat(run(jslt, value)).isEqualTo(expected);
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
