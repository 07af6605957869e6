package fr.aiguillage.feeds.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.feeds.config.DriftMode;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.QueueSource;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.config.SnapshotMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
                                 "host": {}, "diffusionScope": "ACADEMY"}
                                """), List.of()));
    }

    @Test
    void defaultDoesNotReplaceWhatTheOfferSays() throws IOException {
        RecordMapper mapper =
                mapper("{\"diffusionScope\": \"OPEN\", \"place\": {\"precision\": \"EXACT\"}}", List.of());

        assertThat(mapper.map(json("{}"), "1"))
                .isEqualTo(new MappedRecord.Mapped(
                        json("{\"diffusionScope\": \"OPEN\", \"place\": {\"precision\": \"EXACT\"}, \"host\": {}}"),
                        List.of()));
    }

    @Test
    void mappingLeavesOutWhatItsRuleSays() throws IOException {
        RecordMapper mapper =
                mapper("if (.cdi) {\"filtered\": \"NOT_AN_INTERNSHIP\"} else {\"title\": \"x\"}", List.of());

        assertThat(mapper.map(json("{\"cdi\": true}"), "1"))
                .isEqualTo(new MappedRecord.Filtered("NOT_AN_INTERNSHIP", MissingNode.getInstance()));
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

    @Test
    void valuesTakeTheTypesOfTheSchema() throws IOException {
        RecordMapper mapper = mapper("""
                {"source": {"remoteId": .id, "updatedAt": "11/12/2025 10:41"}, "title": [.t],
                 "seatBlocks": {"seats": "3 places", "levels": "CAP"},
                 "place": {"postcode": 1000, "lat": "45,5", "abroad": "non", "city": " "},
                 "validity": {"expiresAt": "31/12/2025"}}
                """, List.of());

        MappedRecord.Mapped mapped = (MappedRecord.Mapped) mapper.map(json("{\"id\": 7, \"t\": \"x\"}"), "1");

        assertThat(mapped.offer()).hasToString(json("""
                {"source": {"remoteId": "7", "updatedAt": "2025-12-11T10:41:00+01:00"}, "title": "x",
                 "seatBlocks": [{"seats": 3, "levels": ["CAP"]}],
                 "place": {"postcode": "1000", "lat": 45.5, "abroad": false, "precision": "COMMUNE"},
                 "validity": {"expiresAt": "2025-12-31T23:59:59+01:00"}, "host": {}, "diffusionScope": "ACADEMY"}
                """).toString());
        assertThat(mapped.notices()).isEmpty();
    }

    @Test
    void aValueThatCannotBeTurnedIsLeftOutAndTold() throws IOException {
        RecordMapper mapper =
                mapper("{\"seatBlocks\": [{\"seats\": \"plusieurs\"}], \"place\": {\"abroad\": \"?\"}}", List.of());

        MappedRecord.Mapped mapped = (MappedRecord.Mapped) mapper.map(json("{}"), "1");

        assertThat(mapped.offer().at("/seatBlocks/0").has("seats")).isFalse();
        assertThat(mapped.notices())
                .extracting(notice -> notice.code().name() + " " + notice.path())
                .containsExactly("NOT_A_NUMBER /seatBlocks/0/seats", "NOT_YES_OR_NO /place/abroad");
    }

    @Test
    void defaultsFillEveryBlockOfSeats() throws IOException {
        JsonNode defaultsOfBlocks = json("{\"seatBlocks.kind\": \"PFMP\", \"seatBlocks.levels\": [\"CAP\"]}");

        assertThat(defaulted("{\"seatBlocks\": [{\"kind\": \"PMSMP\"}, {\"seats\": 2}]}", defaultsOfBlocks))
                .isEqualTo(json("""
                        [{"kind": "PMSMP", "levels": ["CAP"]}, {"seats": 2, "kind": "PFMP", "levels": ["CAP"]}]"""));
        assertThat(defaulted("{\"title\": \"x\"}", defaultsOfBlocks))
                .isEqualTo(json("[{\"kind\": \"PFMP\", \"levels\": [\"CAP\"]}]"));
    }

    private static JsonNode defaulted(String offer, JsonNode defaults) throws IOException {
        Map<String, JsonNode> values = new HashMap<>();
        defaults.properties().forEach(field -> values.put(field.getKey(), field.getValue()));
        return new CanonicalDefaults(values).fill((ObjectNode) json(offer)).path("seatBlocks");
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
                true,
                Map.of("place.precision", TextNode.valueOf("COMMUNE")),
                DiffusionScope.ACADEMY,
                DriftMode.WARN));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
