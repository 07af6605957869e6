package fr.aiguillage.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.testing.CollectedRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
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

    private void read(String text) throws IOException {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    private void read(byte[] bytes) throws IOException {
        RecordReaders.of(new Format.Xml("source/job"), Set.of(), new ReadLimits(2_000, 20, 10))
                .read(new ByteArrayInputStream(bytes), "jobs.xml", run);
    }
}
