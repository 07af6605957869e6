package fr.aiguillage.feeds.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.QueueSource;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.config.SnapshotMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordMapperTest {

    @TempDir
    Path folder;

    @Test
    void recordBecomesAnOfferWithTheFeedsDefaults() throws IOException {
        RecordMapper mapper = mapper("{\"title\": .t, \"place\": {\"city\": .c}}", List.of());

        assertThat(mapper.map(json("{\"t\": \"Atelier\", \"c\": \"Lyon\"}"), "a.csv:2"))
                .isEqualTo(new MappedRecord.Mapped(json("""
                                {"title": "Atelier", "place": {"city": "Lyon", "precision": "COMMUNE"},
                                 "diffusionScope": "ACADEMY"}
                                """), List.of()));
    }

    @Test
    void defaultDoesNotReplaceWhatTheOfferSays() throws IOException {
        RecordMapper mapper =
                mapper("{\"diffusionScope\": \"OPEN\", \"place\": {\"precision\": \"EXACT\"}}", List.of());

        assertThat(mapper.map(json("{}"), "1"))
                .isEqualTo(new MappedRecord.Mapped(
                        json("{\"diffusionScope\": \"OPEN\", \"place\": {\"precision\": \"EXACT\"}}"), List.of()));
    }

    @Test
    void mappingLeavesOutWhatItsRuleSays() throws IOException {
        RecordMapper mapper =
                mapper("if (.cdi) {\"filtered\": \"NOT_AN_INTERNSHIP\"} else {\"title\": \"x\"}", List.of());

        assertThat(mapper.map(json("{\"cdi\": true}"), "1")).isEqualTo(new MappedRecord.Filtered("NOT_AN_INTERNSHIP"));
    }

    @Test
    void failureNamesThePositionAndThrowsNothing() throws IOException {
        RecordMapper mapper = mapper("{\"n\": 1 + number(.n)}", List.of());

        assertThat(mapper.map(json("{\"n\": \"douze\"}"), "a.csv:7"))
                .isInstanceOfSatisfying(
                        MappedRecord.Failed.class,
                        failed -> assertThat(failed.notice().english())
                                .contains("a.csv:7")
                                .contains("douze"));
    }

    @Test
    void endlessRecursionFailsTheRecordAlone() throws IOException {
        RecordMapper mapper = mapper("def f(x) f($x) {\"n\": f(.n)}", List.of());

        assertThat(mapper.map(json("{\"n\": 1}"), "1")).isInstanceOf(MappedRecord.Failed.class);
    }

    @Test
    void undeclaredColumnIsNotSeenByTheMapping() throws IOException {
        RecordMapper mapper = mapper("{\"title\": .t, \"description\": .pupil}", List.of("t"));

        assertThat(mapper.map(json("{\"t\": \"x\", \"pupil\": \"Zoé\"}"), "1").toString())
                .doesNotContain("Zoé");
    }

    @Test
    void pupilDataNeverReachesTheMappingAndIsTold() throws IOException {
        RecordMapper mapper = mapper("{\"title\": .t, \"description\": .ine}", List.of());

        assertThat(mapper.map(json("{\"t\": \"x\", \"ine\": \"123456789AB\"}"), "1"))
                .isInstanceOfSatisfying(MappedRecord.Mapped.class, mapped -> {
                    assertThat(mapped.offer().has("description")).isFalse();
                    assertThat(mapped.notices()).hasSize(1);
                });
    }

    @Test
    void nothingIsAFailure() throws IOException {
        assertThat(mapper("{\"title\": .t}", List.of()).map(json("{}"), "1")).isInstanceOf(MappedRecord.Failed.class);
    }

    @Test
    void mappingThatDoesNotCompileIsRefused() {
        assertThatThrownBy(() -> mapper("{", List.of())).isInstanceOf(MappingUnusable.class);
    }

    private RecordMapper mapper(String jslt, List<String> columns) throws IOException {
        Path file = Files.writeString(folder.resolve("m.jslt"), jslt);
        return RecordMapper.of(new FeedDefinition(
                new FeedId("f"),
                new SystemId("s"),
                "F",
                true,
                new QueueSource("u", new Secret("${env:P}")),
                null,
                file,
                Map.of(),
                columns,
                SnapshotMode.INCREMENTAL,
                FeedDefinition.DEFAULT_WITHDRAWAL_LIMIT,
                null,
                Map.of("place.precision", TextNode.valueOf("COMMUNE")),
                DiffusionScope.ACADEMY));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
