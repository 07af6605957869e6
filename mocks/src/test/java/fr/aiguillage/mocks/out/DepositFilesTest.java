package fr.aiguillage.mocks.out;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.feeds.out.ColumnSpec;
import fr.aiguillage.feeds.out.DocumentNotice;
import fr.aiguillage.feeds.out.FileTargetSettings;
import fr.aiguillage.feeds.out.FileTargetSettings.Format;
import fr.aiguillage.feeds.out.OutgoingPart;
import fr.aiguillage.feeds.out.TargetRefusal;
import fr.aiguillage.feeds.out.WriteDocuments;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that systems are given, by the shipped mappings and columns. */
class DepositFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    private final List<String> refused = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    @Test
    void franceTravailGets124ColumnsWithPipesOnOneLineAnOffer() throws Exception {
        write("depot-france-travail", Format.CSV, "depot-france-travail", "|", null, null);

        List<String> lines = lines(StandardCharsets.UTF_8);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).split("\\|")).hasSize(124).startsWith("Par_ref_offre", "Par_cle");
        Map<String, String> row = row(lines, 1);
        assertThat(row)
                .containsEntry("Par_ref_offre", ShippedTarget.ID)
                .containsEntry("Type_mouvement", "C")
                .containsEntry("COM_cle", "01004")
                .containsEntry("DEP_cle", "01")
                .containsEntry("Code_rome", "H2903")
                .containsEntry("SCN_cle", "2562B")
                .containsEntry("OST_poste_restant_nb", "7")
                .containsEntry("Off_date_fin_publication", "01/04/2026")
                .containsEntry("Off_date_creation", "10/02/2026")
                .containsEntry("Nom_correspondant", "");
        assertThat(row(lines, 2)).containsEntry("Type_mouvement", "S");
        assertThat(refused).isEmpty();
    }

    @Test
    void theBankGetsItsEncodingAndNoFormula() throws Exception {
        write("banque", Format.CSV, "banque-depot", null, "windows-1252", true);

        assertThat(lines(WINDOWS).get(1))
                .startsWith(ShippedTarget.ID + ";C;'=Atelier;OBS;TROISIEME, SECONDE_GT;")
                .contains("Ambérieu-en-Bugey;01004;15/06/2026;26/06/2026;2026-W25, 2026-W26;7");
    }

    @Test
    void whatAnEncodingLacksIsWrittenOtherwiseAndToldWhenAReaderWillMissIt() throws Exception {
        ObjectNode offer = ShippedTarget.offer()
                .put("title", "Œuvre « d’art » — 10\u202f€, âge\u00a0≥\u200915\u202fans → ﬁlm")
                .put("description", "Štěpán ☃ 😀 ☃");

        write("banque", Format.CSV, "banque-depot", null, "windows-1252", true, offer);

        assertThat(lines(WINDOWS).get(1))
                .contains("Œuvre « d’art » — 10\u00a0€, âge\u00a0>= 15\u00a0ans -> film", "Štepán ? ? ?");
        assertThat(notices).hasSize(2).allSatisfy(notice -> {
            assertThat(notice.code()).isEqualTo(DocumentNotice.CHARACTER_REPLACED);
            assertThat(notice.path()).isEqualTo("/description");
            assertThat(notice.french()).contains("« description » contient ě ☃ 😀, que l'encodage windows-1252");
        });
    }

    @Test
    void aPlainEncodingGetsPlainEquivalents() throws Exception {
        ObjectNode offer = ShippedTarget.offer().put("title", "Œuvre « d’art » — 10\u00a0€");

        write("banque", Format.CSV, "banque-depot", null, "US-ASCII", null, offer);

        assertThat(lines(StandardCharsets.US_ASCII).get(1)).contains("Oeuvre \"\" d'art \"\" - 10 EUR");
    }

    @Test
    void jobPostingHasWhatSearchEnginesAskFor() throws Exception {
        write("job-posting", Format.JSON, null, null, null, null);

        JsonNode posting = JSON.readTree(folder.resolve("out").toFile()).get(0);
        assertThat(posting.path("@type").asText()).isEqualTo("JobPosting");
        assertThat(List.of("title", "description", "datePosted", "validThrough", "hiringOrganization", "jobLocation"))
                .allSatisfy(field -> assertThat(posting.has(field)).as(field).isTrue());
        assertThat(posting.at("/jobLocation/address/postalCode").asText()).isEqualTo("01500");
        assertThat(posting.path("totalJobOpenings").asInt()).isEqualTo(7);
        assertThat(posting.path("employmentType").asText()).isEqualTo("INTERN");
    }

    @Test
    void aLineWithoutWhatItsColumnsDemandIsLeftOutAndTold() throws Exception {
        ObjectNode nameless = ShippedTarget.offer().put("title", "");

        write("depot-france-travail", Format.CSV, "depot-france-travail", "|", null, null, nameless);

        assertThat(lines(StandardCharsets.UTF_8)).hasSize(1);
        assertThat(refused).containsOnly("la colonne obligatoire « Libelle_metier_OGR » est vide");
    }

    private void write(
            String mapping, Format format, String columns, String delimiter, String encoding, Boolean spreadsheet)
            throws Exception {
        ObjectNode offer = ShippedTarget.offer();
        if (Boolean.TRUE.equals(spreadsheet)) {
            offer.put("title", "=Atelier");
        }
        write(mapping, format, columns, delimiter, encoding, spreadsheet, offer);
    }

    private void write(
            String mapping,
            Format format,
            String columns,
            String delimiter,
            String encoding,
            Boolean spreadsheet,
            ObjectNode offer)
            throws Exception {
        FileTargetSettings settings = new FileTargetSettings(
                folder.toString(), "out", format, columns, delimiter, encoding, spreadsheet, null, true, null, null);
        List<ColumnSpec> specs = columns == null
                ? List.of()
                : ColumnSpec.read(ShippedTarget.CONFIG.resolve("columns/" + columns + ".csv"));
        ShippedTarget target = new ShippedTarget(mapping, Map.of());
        new WriteDocuments(settings, specs).write(file -> {
            for (String movement : List.of("NEW", "ENDED")) {
                for (OutgoingPart part : target.adverts(ShippedTarget.ID, movement, offer)) {
                    try {
                        notices.addAll(file.add(Objects.requireNonNull(part.document())));
                    } catch (TargetRefusal refusal) {
                        refused.add(refusal.getMessage());
                    }
                }
            }
        });
    }

    private List<String> lines(Charset encoding) throws IOException {
        return Files.readAllLines(folder.resolve("out"), encoding);
    }

    private static Map<String, String> row(List<String> lines, int number) {
        String[] names = lines.get(0).split("\\|", -1);
        // The description holds a pipe, within quotes.
        String[] cells = lines.get(number).replaceAll("\"[^\"]*\"", "quoted").split("\\|", -1);
        assertThat(cells).hasSize(names.length);
        Map<String, String> row = new java.util.HashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], cells[i]);
        }
        return row;
    }
}
