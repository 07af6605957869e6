package fr.aiguillage.core.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.core.matching.text.Hash64;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CandidateIndexTest {

    @Test
    void everyRecordThatSharesAKeyIsFoundOnce() {
        Random random = new Random(11);
        CandidateIndex index = new CandidateIndex();
        Map<Long, Set<Integer>> expected = new HashMap<>();
        for (int record = 0; record < 20_000; record++) {
            long[] keys = keys(random);
            Set<Integer> sharing = new HashSet<>();
            for (long key : keys) {
                sharing.addAll(expected.getOrDefault(key, Set.of()));
                expected.computeIfAbsent(key, any -> new HashSet<>()).add(record);
            }
            assertThat(Arrays.stream(index.candidates(keys)).boxed()).containsExactlyInAnyOrderElementsOf(sharing);
            index.add(record, keys);
        }
    }

    /** What is kept of them agrees: each finds the other, whichever came first, and comparing tells them apart. */
    @Test
    void keysThatAreKeptAlikeFindEachOther() {
        long one = 0x0000_0001_0000_0002L;
        long other = 0x0000_0002_0000_0001L;

        assertThat(foundAfter(one, other)).containsExactly(0);
        assertThat(foundAfter(other, one)).containsExactly(0);
        assertThat(foundAfter(one, 4)).isEmpty();
    }

    @Test
    void aKeyOfWhichNothingRemainsIsFoundAsAnyOther() {
        assertThat(foundAfter(0, 0)).containsExactly(0);
        assertThat(foundAfter(0x0000_0007_0000_0007L, 0)).containsExactly(0);
    }

    private static int[] foundAfter(long added, long asked) {
        CandidateIndex index = new CandidateIndex();
        index.add(0, new long[] {added});
        return index.candidates(new long[] {asked});
    }

    /** Some keys that hundreds share, some that a few do, one that nobody does. */
    private static long[] keys(Random random) {
        return new long[] {
            Hash64.mix(1 + random.nextInt(50)), Hash64.mix(100 + random.nextInt(5_000)), random.nextLong()
        };
    }
}
