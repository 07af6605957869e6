package fr.aiguillage.core.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LongCountsTest {

    @Test
    void manyAreToldAsEachAlone() {
        Random random = new Random(5);
        LongCounts counts = new LongCounts();
        long[] hashes = random.longs(2_000).toArray();
        for (int i = 0; i < 1_000; i++) {
            counts.add(hashes[i], 1 + i % 7);
        }

        int[] together = counts.of(hashes, 1_500);

        assertThat(together).hasSize(1_500);
        for (int i = 0; i < together.length; i++) {
            assertThat(together[i]).isEqualTo(i < 1_000 ? 1 + i % 7 : 0);
        }
    }
}
