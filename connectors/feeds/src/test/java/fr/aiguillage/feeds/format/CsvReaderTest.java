package fr.aiguillage.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.testing.CollectedRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void readsCellsWithQuotesDelimitersAndLineEnds() throws IOException {
        CollectedRun run = read("id;titre;ville\r\n1;\"Stage \"\"cuisine\"\"; midi\nsoir\";Lyon\r\n2;Vente;01000\r\n");

        assertThat(run.values("titre")).containsExactly("Stage \"cuisine\"; midi\nsoir", "Vente");
        assertThat(run.records.get(1).get("ville").isTextual()).isTrue();
        assertThat(run.positions).containsExactly("offers.csv:2", "offers.csv:4");
        assertThat(run.rejected).isEmpty();
    }

    @Test
    void strayQuoteCostsItsLineAlone() throws IOException {
        CollectedRun run = read("id;ville\n1;\"Lyon\n2;Nantes\n3;Brest\n");

        assertThat(run.values("id")).containsExactly("2", "3");
        assertThat(run.rejected).singleElement().satisfies(broken -> {
            assertThat(broken.position()).isEqualTo("offers.csv:2");
            assertThat(broken.reason()).contains("never closed");
        });
    }

    @Test
    void strayQuoteThatMeetsAnotherQuoteCostsItsLineAlone() throws IOException {
        CollectedRun run = read("id;ville\n1;\"Lyon\n2;\"Nantes\"\n3;Brest\n");

        assertThat(run.values("id")).containsExactly("2", "3");
        assertThat(run.rejected).extracting(CollectedRun.Rejected::position).containsExactly("offers.csv:2");
    }

    @Test
    void lineWithTooFewOrTooManyCellsIsRefusedAlone() throws IOException {
        CollectedRun run = read("id;ville\n1\n2;Lyon;Rhône\n3;Brest;;\n4;Nantes\n");

        assertThat(run.values("id")).containsExactly("3", "4");
        assertThat(run.rejected)
                .extracting(CollectedRun.Rejected::reason)
                .containsExactly("1 cells where the header names 2", "3 cells where the header names 2");
    }

    @Test
    void lineLongerThanARecordIsRefusedAlone() throws IOException {
        CollectedRun run = read("id;ville\n1;" + "x".repeat(5_000) + "\n2;Lyon\n");

        assertThat(run.values("id")).containsExactly("2");
        assertThat(run.rejected)
                .singleElement()
                .satisfies(broken -> assertThat(broken.excerpt()).hasSizeLessThan(300));
    }

    @Test
    void encodingIsRecognised() throws IOException {
        String text = "id;ville\n1;Hérépian – l'œuf\n";

        assertThat(read(text.getBytes(StandardCharsets.UTF_8), null).values("ville"))
                .containsExactly("Hérépian – l'œuf");
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), null)
                        .values("id"))
                .containsExactly("1");
        assertThat(read(text.getBytes(WINDOWS), null).values("ville")).containsExactly("Hérépian – l'œuf");
    }

    @Test
    void encodingCanBeDeclared() throws IOException {
        String text = "id;ville\n1;Hérépian\n";

        assertThat(read(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1)
                        .values("ville"))
                .containsExactly("Hérépian");
        assertThat(read(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16)
                        .values("ville"))
                .containsExactly("Hérépian");
    }

    @Test
    void lineOutsideTheDeclaredEncodingIsRefusedAlone() throws IOException {
        CollectedRun run = read("id;ville\n1;Hérépian\n2;Lyon\n".getBytes(WINDOWS), StandardCharsets.UTF_8);

        assertThat(run.values("id")).containsExactly("2");
        assertThat(run.rejected).hasSize(1);
    }

    @Test
    void aColumnNamedTwiceCostsNothing() throws IOException {
        CollectedRun run = read("id;note;note;CP\n1;a;b;69001\n");

        assertThat(run.records).singleElement().hasToString("""
                {"id":"1","note":"a","note (2)":"b","CP":"69001"}""");
    }

    @Test
    void aNumberKeptAsTextIsItsText() throws IOException {
        CollectedRun run = read("cp;siret;note\n=\"01000\";\"=\"\"0042\"\"\";=a\n");

        assertThat(run.records).singleElement().hasToString("""
                {"cp":"01000","siret":"0042","note":"=a"}""");
    }

    @Test
    void ofTwoColumnsWithASynonymTheFirstIsMeant() throws IOException {
        Format.Csv format = new Format.Csv(';', '"', null, List.of(), 0, Map.of("cp", List.of("zip", "Code postal")));

        CollectedRun run = read(format, "Code postal;zip\n69001;x\n".getBytes(StandardCharsets.UTF_8));

        assertThat(run.records).singleElement().hasToString("""
                {"cp":"69001","zip":"x"}""");
    }

    @Test
    void anotherSixteenBitFileIsKnownByItsMark() throws IOException {
        CollectedRun run =
                read(new Format.Csv(';', '"', null), "id;ville\n1;Saint-Étienne\n".getBytes(StandardCharsets.UTF_16));

        assertThat(run.values("ville")).containsExactly("Saint-Étienne");
    }

    @Test
    void aFileWithoutHeaderTakesTheNamesOfTheFeed() throws IOException {
        Format.Csv format = new Format.Csv(',', '"', null, List.of("id", "", "ville"), 0, Map.of());

        CollectedRun run = read(format, "1,x,Lyon\n2,y,Brest\n".getBytes(StandardCharsets.UTF_8));

        assertThat(run.values("ville")).containsExactly("Lyon", "Brest");
        assertThat(run.records.get(0).has("")).isFalse();
        assertThat(run.positions).containsExactly("offers.csv:1", "offers.csv:2");
    }

    @Test
    void linesBeforeTheHeaderArePassedOver() throws IOException {
        Format.Csv format = new Format.Csv(';', '"', null, List.of(), 2, Map.of());

        CollectedRun run = read(format, "Export du 1er juin\n\nid;ville\n1;Lyon\n".getBytes(StandardCharsets.UTF_8));

        assertThat(run.values("ville")).containsExactly("Lyon");
        assertThat(run.positions).containsExactly("offers.csv:4");
    }

    @Test
    void aColumnIsKnownByItsOtherNames() throws IOException {
        Format.Csv format = new Format.Csv(
                ';',
                '"',
                null,
                List.of(),
                0,
                Map.of("code_postal", List.of("CP"), "intitule", List.of("Libellé (court)")));

        CollectedRun run =
                read(format, "id;Code Postal;LIBELLE COURT\n1;69001;Vente\n".getBytes(StandardCharsets.UTF_8));
        CollectedRun other = read(format, "id;c.p.;Intitulé\n2;69002;Caisse\n".getBytes(StandardCharsets.UTF_8));

        assertThat(run.values("code_postal")).containsExactly("69001");
        assertThat(run.values("intitule")).containsExactly("Vente");
        assertThat(other.values("code_postal")).containsExactly("69002");
        assertThat(other.values("intitule")).containsExactly("Caisse");
    }

    private static CollectedRun read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static CollectedRun read(byte[] bytes, @Nullable Charset encoding) throws IOException {
        return read(new Format.Csv(';', '"', encoding), bytes);
    }

    private static CollectedRun read(Format.Csv format, byte[] bytes) throws IOException {
        CollectedRun run = new CollectedRun();
        RecordReaders.of(format, Set.of(), new ReadLimits(2_000, 20, 10))
                .read(new ByteArrayInputStream(bytes), "offers.csv", run);
        return run;
    }
}
