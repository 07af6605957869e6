package fr.aiguillage.core.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.model.MatchModel;
import fr.aiguillage.core.matching.model.ReadModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveIndexTest {

    private static final MatchModel MODEL = ReadModel.of(Map.of(
            "name", "stays",
            "fields", Map.of("title", Map.of("as", "words"), "weeks", Map.of("as", "weeks")),
            "keys", Map.of("title", "title rarest 1"),
            "comparisons", Map.of("title", Map.of("same", Map.of("when", "title words >= 0.6", "weight", 300))),
            "vetoes", Map.of("DISJOINT_WEEKS", "weeks overlap < 0.001"),
            "prior", -200,
            "thresholds", Map.of("match", 200, "review", 0)));

    private final ModelEngine engine = new ModelEngine(MODEL, Epoch.EMPTY);
    private final LiveIndex index = new LiveIndex(engine);

    @Test
    void aRecordIsFoundUnderItsPresentKeysAlone() {
        put(7, "boulanger", "2027-W20");
        put(8, "boulanger", "2027-W20");

        put(7, "menuisier", "2027-W20");

        assertThat(index.sharing(keys("boulanger"))).containsExactly(8);
        assertThat(index.sharing(keys("menuisier"))).containsExactly(7);
        assertThat(index.print(7)).isEqualTo(print("menuisier", "2027-W20"));
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void aPrintComesWithWhatIsLookedAtFirst() {
        put(7, "menuisier", "2027-W35");
        put(8, "boulanger", "2027-W20");

        Print told = (Print) index.print(8);

        assertThat(told.quick()).isEqualTo(print("boulanger", "2027-W20").quick());
    }

    @Test
    void whoWentIsFoundNoMore() {
        put(7, "boulanger", "2027-W20");

        index.remove(7);
        index.remove(9);

        assertThat(index.sharing(keys("boulanger"))).isEmpty();
        assertThat(index.size()).isZero();
    }

    @Test
    void aLookalikeIsNoneThatAVetoKeepsApartForCertain() {
        put(7, "boulanger", "2027-W20");
        put(8, "boulanger", "2027-W35");

        Print print = print("boulanger", "2027-W20");

        assertThat(index.sharing(engine.keys(print))).containsExactlyInAnyOrder(7, 8);
        assertThat(index.lookalikes(print, engine.keys(print))).containsExactly(7);
    }

    @Test
    void manyChangesWearTheIndexOut() {
        for (int change = 0; change < 10_002; change++) {
            assertThat(index.isWorn()).isFalse();
            put(7, "boulanger", "2027-W20");
        }

        put(7, "boulanger", "2027-W20");

        assertThat(index.isWorn()).isTrue();
        assertThat(index.sharing(keys("boulanger"))).containsExactly(7);
    }

    private void put(long id, String title, String weeks) {
        Print print = print(title, weeks);
        index.put(id, print, engine.keys(print));
    }

    private long[] keys(String title) {
        return engine.keys(print(title, "2027-W20"));
    }

    private Print print(String title, String weeks) {
        return engine.print(
                new RecordKey(new SystemId("bank"), "any"), Map.of("title", List.of(title), "weeks", List.of(weeks)));
    }
}
