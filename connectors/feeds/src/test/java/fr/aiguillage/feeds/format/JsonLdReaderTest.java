package fr.aiguillage.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.testing.CollectedRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonLdReaderTest {

    private final CollectedRun run = new CollectedRun();

    @Test
    void postingsAreFoundWhereverTheyStand() throws IOException {
        read("""
                {"@graph": [{"@type": "WebPage"}, {"@type": "JobPosting", "title": "a"},
                 {"@type": "ItemList", "itemListElement": [{"item": {"@type": ["Thing", "JobPosting"], "title": "b"}}]},
                 {"@type": "https://schema.org/JobPosting", "title": "c"}, {"@type": "schema:JobPosting", "title": "d"}]}
                """);

        assertThat(run.values("title")).containsExactly("a", "b", "c", "d");
        assertThat(run.positions).containsExactly("page#1", "page#2", "page#3", "page#4");
    }

    @Test
    void aReferenceIsReplacedByWhatItNames() throws IOException {
        read("""
                [{"@type": "JobPosting", "hiringOrganization": {"@id": "#o"}, "jobLocation": {"@id": "#unknown"}},
                 {"@id": "#o", "@type": "Organization", "name": "Atelier", "parent": {"@id": "#o"}}]""");

        assertThat(run.records.get(0).at("/hiringOrganization/name").asText()).isEqualTo("Atelier");
        assertThat(run.records.get(0).at("/jobLocation/@id").asText()).isEqualTo("#unknown");
    }

    @Test
    void aBrokenScriptCostsTheOthersNothing() throws IOException {
        read("""
                <html><script type="application/ld+json">{"@type": "JobPosting", </script>
                <script type='Application/LD+JSON'>//<![CDATA[
                {"@type": "JobPosting", "title": "b"}
                //]]></script></html>""");

        assertThat(run.values("title")).containsExactly("b");
        assertThat(run.rejected).extracting(CollectedRun.Rejected::position).containsExactly("page#script-1");
    }

    @Test
    void aScriptHiddenInACommentIsRead() throws IOException {
        read("""
                <html><script type='application/ld+json'>/*<![CDATA[*/ {"@type": "JobPosting", "title": "a"} /*]]>*/</script>
                <script type='application/ld+json'><!-- {"@type": "JobPosting", "title": "b"} --></script></html>""");

        assertThat(run.values("title")).containsExactly("a", "b");
    }

    @Test
    void whatPagesCommonlyGetWrongIsReadAllTheSame() throws IOException {
        read("<html><script type=\"application/ld+json\">{\"@type\": \"JobPosting\", \"title\": \"l\\'atelier\",\n"
                + "\"description\": \"un\n\tdeux\", }</script></html>");

        assertThat(run.values("title")).containsExactly("l'atelier");
        assertThat(run.values("description")).containsExactly("un\n\tdeux");
    }

    @Test
    void aPageWithoutDataIsNotAnEmptySource() {
        assertThatThrownBy(() -> read("<html>Maintenance</html>")).isInstanceOf(UnreadableSource.class);
    }

    private void read(String text) throws IOException {
        RecordReaders.of(new Format.JsonLd("JobPosting"))
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "page", run);
    }
}
