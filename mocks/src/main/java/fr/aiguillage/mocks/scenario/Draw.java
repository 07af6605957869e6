package fr.aiguillage.mocks.scenario;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that repeats itself: the draws made for one purpose about one thing depend on the seed, the purpose and the
 * thing's number alone. Any record can therefore be made again without those before it, and a scenario of any size
 * needs no memory.
 */
public final class Draw {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Draw(SplittableRandom random) {
        this.random = random;
    }

    public static Draw of(long seed, String purpose, long number) {
        long mixed = (seed * SPREAD + purpose.hashCode()) * SPREAD + number;
        return new Draw(new SplittableRandom(mixed));
    }

    /** A number from 0 to {@code bound}, exclusive. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number between two, both inclusive. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** True in so large a share of draws, from 0 to 1. */
    public boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A number from 0 to 1, exclusive. */
    public double share() {
        return random.nextDouble();
    }

    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
