package fr.aiguillage.core.matching.similarity;

import fr.aiguillage.core.matching.value.Value;

/**
 * How many runs two texts share that hardly any other record carries, {@value #ENOUGH} counting as full. Two short or
 * templated texts may be alike to the letter and prove nothing; this tells them from two copies of one text.
 */
final class Rare implements Similarity {

    /** Runs of three words: some two sentences. */
    private static final int ENOUGH = 32;

    /** An opportunity is published in a few systems and reposted a few times; what stands in more is a template. */
    private static final int COPIES = 8;

    @Override
    public int of(Value left, Value right, Frequencies frequencies) {
        int[] one = left.tokens();
        int[] other = right.tokens();
        long rare = Intersection.weight(one, one.length, areRare(frequencies.of(one)), other, other.length);
        return (int) Math.min(SAME, SAME * rare / ENOUGH);
    }

    private static int[] areRare(int[] counts) {
        int[] rare = new int[counts.length];
        for (int i = 0; i < rare.length; i++) {
            rare[i] = counts[i] <= COPIES ? 1 : 0;
        }
        return rare;
    }
}
