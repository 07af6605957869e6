package fr.aiguillage.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.testing.CollectedRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class XmlReaderTest {

    private final CollectedRun run = new CollectedRun();

    @Test
    void elementsBecomeJson() throws IOException {
        read("""
                <source><publisher>x</publisher>
                  <job id="7"><title><![CDATA[Stage <vente>]]></title><zip>01000</zip>
                    <domain>a</domain><domain>b</domain><pay unit="hour">4.35</pay><empty/></job>
                  <job id="8"><title>R&amp;D</title></job>
                </source>""");

        assertThat(run.records.get(0).toString()).isEqualTo("""
                {"@id":"7","title":"Stage <vente>","zip":"01000","domain":["a","b"],\
                "pay":{"@unit":"hour","#text":"4.35"},"empty":""}""");
        assertThat(run.values("title")).containsExactly("Stage <vente>", "R&D");
        assertThat(run.positions).containsExactly("jobs.xml#1", "jobs.xml#2");
    }

    @Test
    void aPrefixStaysWhereItAloneTellsSiblingsApart() throws IOException {
        read("""
                <source xmlns:media="urn:media" xmlns:geo="urn:geo"><job>
                  <media:title>Affiche</media:title><title>Stage</title><geo:lat>45.7</geo:lat>
                </job></source>""");

        assertThat(run.records.get(0).toString())
                .isEqualTo("{\"media:title\":\"Affiche\",\"title\":\"Stage\",\"lat\":\"45.7\"}");
    }

    @Test
    void namesOfTheRecordsOwnNamespaceNeedNoPrefix() throws IOException {
        read("""
                <o:source xmlns:o="urn:o" xmlns:a="urn:a"><o:job><o:link>1</o:link><a:link>2</a:link></o:job></o:source>""");

        assertThat(run.records.get(0).toString()).isEqualTo("{\"link\":\"1\",\"a:link\":\"2\"}");
    }

    @Test
    void theDeclaredEncodingHolds() throws IOException {
        String text = "<?xml version='1.0' encoding='windows-1252'?><source><job><t>Hérépian</t></job></source>";

        read(text.getBytes(Charset.forName("windows-1252")));

        assertThat(run.values("t")).containsExactly("Hérépian");
    }

    @Test
    void entityBombIsRefusedBeforeItGoesOff() {
        String bomb = """
                <!DOCTYPE source [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">\
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><source><job><t>&c;</t></job></source>""";

        assertThatThrownBy(() -> read(bomb))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("DOCTYPE");
        assertThat(run.records).isEmpty();
    }

    @Test
    void externalEntityIsNotOpened() {
        String thief = "<!DOCTYPE source SYSTEM 'file:///etc/passwd'><source><job/></source>";

        assertThatThrownBy(() -> read(thief))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void recordTooLargeOrTooDeepIsRefusedAlone() throws IOException {
        String large = "<job><t>" + "x".repeat(30_000) + "</t></job>";
        String many = "<job>" + "<e/>".repeat(30_000) + "</job>";
        String deep = "<job>" + "<e>".repeat(50) + "</e>".repeat(50) + "</job>";

        read("<source>" + large + many + deep + "<job><t>4</t></job></source>");

        assertThat(run.values("t")).containsExactly("4");
        assertThat(run.rejected)
                .extracting(CollectedRun.Rejected::position)
                .containsExactly("jobs.xml#1", "jobs.xml#2", "jobs.xml#3");
    }

    @Test
    void documentCutOffIsUnreadable() {
        assertThatThrownBy(() -> read("<source><job><t>1</t></job><job>")).isInstanceOf(UnreadableSource.class);
        assertThat(run.records).hasSize(1);
    }

    @Test
    void anotherRootIsNotAnEmptySource() {
        assertThatThrownBy(() -> read("<html/>"))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("html");
    }

    @Test
    void aRecordIsFoundByWildcardAndAtAnyDepth() throws IOException {
        String text = "<a><b><job><t>1</t></job></b><c><job><t>2</t></job></c></a>";

        read(new Format.Xml("/a/*/job"), text.getBytes(StandardCharsets.UTF_8));
        read(new Format.Xml("//job"), text.getBytes(StandardCharsets.UTF_8));

        assertThat(run.values("t")).containsExactly("1", "2", "1", "2");
    }

    @Test
    void anEncodingDeclaredWronglyIsOverruled() throws IOException {
        String text = "<?xml version='1.0' encoding='utf-8'?><source><job><t>Hérépian</t></job></source>";
        Charset windows = Charset.forName("windows-1252");

        read(new Format.Xml("source/job", windows, Set.of()), text.getBytes(windows));

        assertThat(run.values("t")).containsExactly("Hérépian");
    }

    @Test
    void proseInMarksKeepsItsOrder() throws IOException {
        String text = "<source><job><d>Un <b>deux</b> &lt; trois<br/>quatre</d><d><![CDATA[a < b]]></d></job></source>";

        read(new Format.Xml("source/job", null, Set.of("d")), text.getBytes(StandardCharsets.UTF_8));

        assertThat(run.records.get(0).toString())
                .isEqualTo("{\"d\":[\"Un <b>deux</b> &lt; trois<br></br>quatre\",\"a < b\"]}");
    }

    @Test
    void whatHomeMadeFeedsWriteCostsNothing() throws IOException {
        read("""
                <source><!-- R&D --><job u="?a=1&b=2"><t>Cr&eacute;ation & Co&nbsp;; \u0002caf\u00e9&#3;</t>\
                <c><![CDATA[R&D &eacute; <br>]]></c><n>&inconnu; &#233;</n></job></source>""");

        assertThat(run.records.get(0).toString())
                .isEqualTo("{\"@u\":\"?a=1&b=2\",\"t\":\"Création & Co\u00a0;  café\",\"c\":\"R&D &eacute; <br>\","
                        + "\"n\":\"&inconnu; é\"}");
    }

    @Test
    void whatIsMendedMayLieAcrossTheChunksOfTheStream() throws IOException {
        String record = "<job><t>a & b</t></job>";
        for (int filler = 65_480; filler < 65_540; filler++) {
            read("<source><!--" + "x".repeat(filler) + "-->" + record + "</source>");
        }

        assertThat(run.values("t")).hasSize(60).containsOnly("a & b");
    }

    @Test
    void theNumberThatADocumentAnnouncesIsFoundBeforeOrBehindItsRecords() throws IOException {
        JsonPointer total = JsonPointer.compile("/source/expectedJobCount");
        for (String text : List.of(
                "<source><expectedJobCount> 12 </expectedJobCount><job><t>1</t></job></source>",
                "<source><job><t>1</t></job><expectedJobCount>12</expectedJobCount></source>")) {
            Envelope envelope = RecordReaders.of(new Format.Xml("source/job"), Set.of(total))
                    .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "jobs.xml", run);

            assertThat(envelope.findNumber(total)).hasValue(12);
        }
        assertThat(run.values("t")).containsExactly("1", "1");
    }

    @Test
    void whatStandsAroundRecordsIsGivenToThoseItStandsAround() throws IOException {
        String text = """
                <x day="3"><firm id="E1"><name>La <b>Poste</b></name><at><city>Lyon</city></at>
                <job><id>1</id></job><job>plain</job></firm><firm id="E2"><job><id>2</id></job></firm></x>
                """;
        Map<String, String> around =
                Map.of("firm", "x/firm/@id", "name", "/x/firm/name", "city", "x/*/at/city", "day", "x/@day");

        read(new Format.Xml("x/firm/job", null, Set.of(), around), text.getBytes(StandardCharsets.UTF_8));

        assertThat(run.records)
                .extracting(record -> List.of("firm", "name", "city", "day").stream()
                        .map(field -> record.path(field).asText("-"))
                        .collect(Collectors.joining(" ")))
                .containsExactly("E1 La Poste Lyon 3", "E1 La Poste Lyon 3", "E2 - - 3");
    }

    @Test
    void theNumberThatAnAttributeAnnouncesIsFound() throws IOException {
        JsonPointer total = JsonPointer.compile("/source/jobs/@total");
        String text = "<source><jobs total='3'><job><t>1</t></job></jobs></source>";

        Envelope envelope = RecordReaders.of(new Format.Xml("source/jobs/job"), Set.of(total))
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "jobs.xml", run);

        assertThat(envelope.findNumber(total)).hasValue(3);
        assertThat(run.values("t")).containsExactly("1");
    }

    private void read(String text) throws IOException {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    private void read(byte[] bytes) throws IOException {
        read(new Format.Xml("source/job"), bytes);
    }

    private void read(Format.Xml format, byte[] bytes) throws IOException {
        RecordReaders.of(format, Set.of(), new ReadLimits(2_000, 20, 10))
                .read(new ByteArrayInputStream(bytes), "jobs.xml", run);
    }
}
