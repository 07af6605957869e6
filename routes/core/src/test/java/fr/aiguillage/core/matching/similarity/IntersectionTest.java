package fr.aiguillage.core.matching.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.core.matching.value.Tokens;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IntersectionTest {

    @Test
    void whatIsSharedIsCountedAndWeighed() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            int[] left = tokens(random);
            int[] right = tokens(random);
            int[] weights = random.ints(left.length, 1, 1000).toArray();
            Set<Integer> others = Arrays.stream(right).boxed().collect(Collectors.toSet());
            int shared = 0;
            long weight = 0;
            for (int j = 0; j < left.length; j++) {
                shared += others.contains(left[j]) ? 1 : 0;
                weight += others.contains(left[j]) ? weights[j] : 0;
            }

            assertThat(Intersection.count(left, left.length, right, right.length))
                    .isEqualTo(shared);
            int[] places = new int[shared + 1];
            assertThat(Intersection.places(left, left.length, right, right.length, places))
                    .isEqualTo(shared);
            assertThat(Arrays.stream(places, 0, shared)
                            .mapToLong(place -> weights[place])
                            .sum())
                    .isEqualTo(weight);
            assertThat(Intersection.weight(left, left.length, weights, right, right.length))
                    .isEqualTo(weight);
        }
    }

    /** Of few values, on both sides of what a signed number turns at. */
    private static int[] tokens(Random random) {
        Tokens tokens = new Tokens();
        for (int i = random.nextInt(30); i >= 0; i--) {
            tokens.add(random.nextInt(-20, 20) * 0x06000000);
        }
        return tokens.toArray();
    }
}
