package fr.aiguillage.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.testing.CollectedRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonReaderTest {

    private static final JsonPointer TOTAL = JsonPointer.compile("/meta/total");

    private final CollectedRun run = new CollectedRun();

    @Test
    void readsRecordsAndWhatStandsAroundThem() throws IOException {
        Envelope envelope = read("/data/offers", """
                {"data": {"other": [[1]], "offers": [{"id": 1, "list": [{"a": 2}]}, {"id": 2.50}]}, "meta": {"total": 7}}
                """);

        assertThat(run.values("id")).containsExactly("1", "2.50");
        assertThat(run.positions).containsExactly("page#1", "page#2");
        assertThat(envelope.findNumber(TOTAL)).hasValue(7);
    }

    @Test
    void theDocumentMayBeTheArray() throws IOException {
        read("", "[{\"id\": 1}]");

        assertThat(run.records).hasSize(1);
    }

    @Test
    void missingArrayIsNotAnEmptyOne() {
        assertThatThrownBy(() -> read("/offers", "{\"error\": \"maintenance\"}"))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("/offers");
    }

    @Test
    void whatStandsAroundRecordsIsGivenToThoseItStandsAround() throws IOException {
        String text = """
                {"source": "X", "agencies": [
                  {"name": "Nord", "at": {"city": "Lille"}, "offers": [{"id": 1}, {"id": 2, "employer": "own"}]},
                  {"offers": [{"id": 3}], "name": "too late"},
                  {"name": "Sud", "offers": [{"id": 4}]}]}
                """;
        Map<String, String> around =
                Map.of("employer", "/agencies/*/name", "city", "/agencies/*/at/city", "source", "/source");

        read(new Format.Json("/agencies/*/offers", Format.Records.LIST, around), text);

        assertThat(run.records)
                .extracting(record -> record.path("employer").asText() + " "
                        + record.path("city").asText() + " "
                        + record.path("source").asText())
                .containsExactly("Nord Lille X", "own Lille X", "  X", "Sud  X");
    }

    @Test
    void documentCutOffIsUnreadable() {
        assertThatThrownBy(() -> read("", "[{\"id\": 1}, {\"id\": 2")).isInstanceOf(UnreadableSource.class);
        assertThat(run.values("id")).containsExactly("1");
    }

    @Test
    void recordTooLargeIsRefusedAlone() throws IOException {
        String large = "{\"id\": 2, \"list\": [" + "{\"a\": [1, 2, 3]},".repeat(500) + "0]}";

        read("", "[{\"id\": 1}, " + large + ", {\"id\": 3}]");

        assertThat(run.values("id")).containsExactly("1", "3");
        assertThat(run.rejected).extracting(CollectedRun.Rejected::position).containsExactly("page#2");
    }

    @Test
    void depthOfTenThousandIsRefused() {
        assertThatThrownBy(() -> read("", "[".repeat(10_000) + "]".repeat(10_000)))
                .isInstanceOf(UnreadableSource.class);
    }

    @Test
    void valueThatIsNoObjectIsRefusedAlone() throws IOException {
        read("", "[1, {\"id\": 2}]");

        assertThat(run.values("id")).containsExactly("2");
        assertThat(run.rejected).extracting(CollectedRun.Rejected::reason).containsExactly("not a JSON object");
    }

    @Test
    void recordsMayBeTheValuesOfAnObject() throws IOException {
        read(new Format.Json("/offers", Format.Records.MAP), """
                {"offers": {"a-1": {"id": 1}, "a-2": {"id": 2}, "a-3": 7}}""");

        assertThat(run.values("@key")).containsExactly("a-1", "a-2");
        assertThat(run.values("id")).containsExactly("1", "2");
        assertThat(run.rejected).extracting(CollectedRun.Rejected::position).containsExactly("page#3");
    }

    @Test
    void aDocumentMayBeOneRecord() throws IOException {
        Envelope envelope = read(new Format.Json("/offer", Format.Records.SINGLE), """
                {"offer": {"id": 1, "list": [{"a": 2}]}, "meta": {"total": 1}}""");

        assertThat(run.values("id")).containsExactly("1");
        assertThat(envelope.findNumber(TOTAL)).hasValue(1);
    }

    @Test
    void aStarStandsForAnyNameOrIndex() throws IOException {
        read(new Format.Json("/agencies/*/offers"), """
                {"agencies": [{"name": "x", "offers": [{"id": 1}]}, {"offers": [{"id": 2}, {"id": 3}]}], "offers": [{"id": 4}]}
                """);

        assertThat(run.values("id")).containsExactly("1", "2", "3");
        assertThat(run.positions).containsExactly("page#1", "page#2", "page#3");
    }

    private Envelope read(Format.Json format, String text) throws IOException {
        return RecordReaders.of(format, Set.of(TOTAL), new ReadLimits(2_000, 20, 10))
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "page", run);
    }

    private Envelope read(String path, String text) throws IOException {
        return read(new Format.Json(path), text);
    }
}
