package fr.aiguillage.feeds.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aFrenchSpreadsheetFindsMarkSemicolonsAndItsLineEnds() throws IOException {
        byte[] bytes = written(FileFormat.CSV, "Menuiserie");

        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .startsWith("\ufeffIdentifiant;Intitulé;Nature;Niveaux;")
                .contains(";\"Accueil;\nà l'atelier, \"\"bois\"\" et métal\";")
                .endsWith("\r\n");
    }

    @Test
    void eachSeatBlockIsARowInFrench() throws IOException {
        List<Map<String, String>> rows = table("Menuiserie");

        assertThat(rows).extracting(row -> row.get("Nature")).containsExactly("PFMP", "Séquence d'observation");
        assertThat(rows).extracting(row -> row.get("Niveaux")).containsExactly("CAP, Bac pro", "3e");
        assertThat(rows).extracting(row -> row.get("Places")).containsExactly("2", "1");
        assertThat(rows.get(0))
                .containsEntry("Heures par semaine", "33,5")
                .containsEntry("Latitude", "45,9597")
                .containsEntry("Premier jour", "08/03/2027")
                .containsEntry("Expire le", "01/02/2027")
                .containsEntry("Motif", "Commune donnée par son code INSEE")
                .containsEntry("Rôle", "gestionnaire");
    }

    @Test
    void noLeadingZeroIsThereForASpreadsheetToEat() throws IOException {
        Map<String, String> row = table("Menuiserie").get(0);

        assertThat(row)
                .containsEntry("Commune", "01500 Ambérieu-en-Bugey")
                .containsEntry("Téléphone", "04 74 00 00 00")
                .containsEntry("SIRET", "356 000 000 00048");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+33", "-2+3", "@SUM(A1)", "＝1"})
    void whatASpreadsheetWouldRunIsText(String title) throws IOException {
        assertThat(table(title).get(0)).containsEntry("Intitulé", "'" + title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "JSONL"})
    void noFileTellsOfYoungPeopleLeavingDetentionNorNamesAPerson(FileFormat format) throws IOException {
        assertThat(new String(written(format, "Menuiserie"), StandardCharsets.UTF_8))
                .doesNotContainIgnoringCase("reentry")
                .doesNotContain("inclusion", "Dominique");
    }

    @Test
    void aWorkbookHoldsNumbersAndTextsButNoFormula() throws IOException {
        Path workbook = Files.write(folder.resolve("offres.xlsx"), written(FileFormat.XLSX, "=HYPERLINK(1)"));
        String sheet;
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            ZipEntry entry = zip.getEntry("xl/worksheets/sheet1.xml");
            sheet = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(sheet).contains("<v>33.5</v>").doesNotContain("<f>");
        assertThat(sheet.split("<row ", -1)).hasSize(4);
    }

    @Test
    void aJsonLineIsADelivery() throws IOException {
        String text = new String(written(FileFormat.JSONL, "Menuiserie"), StandardCharsets.UTF_8);
        JsonNode line = new ObjectMapper().readTree(text);

        assertThat(text).endsWith("}\n");
        assertThat(line.path("hubId").asText()).isEqualTo(SampleOffers.HUB_ID.toString());
        assertThat(line.path("offer").path("title").asText()).isEqualTo("Menuiserie");
        assertThat(line.path("sources").get(0).path("remoteId").asText()).isEqualTo("43");
        assertThat(line.path("placement").path("rule").asText()).isEqualTo("COMMUNE_BY_CODE");
    }

    @Test
    void aFileThatCannotBeFinishedLeavesTheOldOneAndNoRubbish() throws IOException {
        Path target = folder.resolve("offres.csv");
        DurableFile.replace(target, out -> out.write('1'));

        assertThatThrownBy(() -> DurableFile.replace(target, out -> {
                    out.write('2');
                    throw new IOException("no space left on device");
                }))
                .hasMessage("no space left on device");
        assertThat(target).hasContent("1");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    private static List<Map<String, String>> table(String title) throws IOException {
        String text = new String(written(FileFormat.CSV, title), StandardCharsets.UTF_8).substring(1);
        CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(';');
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper().readerFor(Map.class).with(schema).readValues(text)) {
            return rows.readAll();
        }
    }

    private static byte[] written(FileFormat format, String title) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OfferFile file = format.open(out)) {
            file.add(SampleOffers.titled(title));
        }
        return out.toByteArray();
    }
}
