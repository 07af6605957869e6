package fr.aiguillage.feeds.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.feeds.drift.Drift.Kind;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DriftTest {

    private final Map<String, FieldShape> kept =
            run(30, record -> record.put("id", "1").put("debut", "2026-01-05")).fields();

    @Test
    void aFieldThatIsNewIsTold() {
        RecordShape run = run(
                1, record -> record.put("id", "1").put("debut", "2026-01-05").put("prix", 3));

        assertThat(Drift.between(kept, run)).containsExactly(new Drift(Kind.ADDED, "/prix", "", "NUMBER"));
    }

    @Test
    void aFieldThatIsGoneIsToldOnce() {
        RecordShape run = run(30, record -> record.put("id", "1"));

        assertThat(Drift.between(kept, run)).containsExactly(new Drift(Kind.GONE, "/debut", "DATE_ISO", ""));
        assertThat(Drift.between(Drift.keep(kept, run), run)).isEmpty();
    }

    @Test
    void aFieldWhoseValuesAreWrittenOtherwiseIsTold() {
        RecordShape run = run(30, record -> record.put("id", "1").put("debut", "05/01/2026"));

        assertThat(Drift.between(kept, run))
                .containsExactly(new Drift(Kind.RETYPED, "/debut", "DATE_ISO", "DATE_FRENCH"));
    }

    @Test
    void aSmallRunSaysNothingOfWhatItLacksAndForgetsNothing() {
        RecordShape run = run(3, record -> record.put("id", "1"));

        assertThat(Drift.between(kept, run)).isEmpty();
        assertThat(Drift.keep(kept, run)).containsKey("/debut");
    }

    @Test
    void anOptionalFieldMayBeMissing() {
        RecordShape optional = run(30, record -> record.put("id", "1"));
        optional.add(record(record -> record.put("id", "1").put("note", "x")));

        assertThat(Drift.between(optional.fields(), run(30, record -> record.put("id", "1"))))
                .isEmpty();
    }

    @Test
    void theFirstRunHasNothingToBeComparedWith() {
        assertThat(Drift.between(Map.of(), run(30, record -> record.put("id", "1"))))
                .isEmpty();
    }

    @Test
    void fieldsWithinArraysAndObjectsCountToo() {
        RecordShape run = run(1, record -> record.putArray("lieux").addObject().put("ville", "Lyon"));

        assertThat(run.fields().keySet()).isEqualTo(Set.of("/lieux", "/lieux/*", "/lieux/*/ville"));
    }

    @Test
    void aSourceThatInventsNamesIsBounded() {
        RecordShape run = new RecordShape();
        for (int i = 0; i < 2_000; i++) {
            int number = i;
            run.add(record(record -> record.put("f" + number, 1)));
        }

        assertThat(run.fields()).hasSize(500);
    }

    private static RecordShape run(int records, Consumer<ObjectNode> fields) {
        RecordShape shape = new RecordShape();
        for (int i = 0; i < records; i++) {
            shape.add(record(fields));
        }
        return shape;
    }

    private static ObjectNode record(Consumer<ObjectNode> fields) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        fields.accept(record);
        return record;
    }
}
