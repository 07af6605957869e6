package fr.aiguillage.core.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.model.ReadModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredPrintsTest {

    private final ModelEngine engine = new ModelEngine(
            ReadModel.of(Map.of(
                    "name", "stays",
                    "fields",
                            Map.of(
                                    "title", Map.of("as", "words"),
                                    "town", Map.of("as", "town"),
                                    "text", Map.of("as", "text")),
                    "keys", Map.of("title", "title"),
                    "comparisons", Map.of("town", Map.of("same", Map.of("when", "town", "weight", 200))),
                    "prior", 0,
                    "thresholds", Map.of("match", 200, "review", 0))),
            Epoch.EMPTY);

    @Test
    void whatWasStoredReadsAsItWas() {
        List<Print> prints = List.of(
                print("full", "Vente", "Lyon", "une description ".repeat(100)),
                print("bare", "", "", ""),
                print("œuvre-№1", "Œuvre ½", "", "trois mots seulement"));
        StoredPrints stored = new StoredPrints(engine);
        prints.forEach(stored::add);

        stored.touch(new int[] {2, 0});

        assertThat(stored.size()).isEqualTo(3);
        for (int number = 0; number < prints.size(); number++) {
            assertThat(stored.get(number)).isEqualTo(prints.get(number));
        }
        assertThat(stored.get(1).has(0)).isFalse();
        assertThat(stored.get(0).has(0)).isTrue();
        assertThat(stored.bytes())
                .isEqualTo(prints.stream()
                        .mapToLong(print -> engine.encode(print).length)
                        .sum());
    }

    @Test
    void whatIsForgottenTakesNoBytes() {
        StoredPrints stored = new StoredPrints(engine);
        Print kept = print("kept", "Vente", "Lyon", "");
        stored.add(print("gone", "Vente", "Lyon", ""));
        stored.add(kept);

        stored.forget(0);

        assertThat(stored.bytes()).isEqualTo(engine.encode(kept).length);
        assertThat(stored.get(1)).isEqualTo(kept);
    }

    private Print print(String id, String title, String town, String text) {
        return engine.print(
                new RecordKey(new SystemId("file"), id),
                Map.of("title", List.of(title), "town", List.of(town), "text", List.of(text)));
    }
}
