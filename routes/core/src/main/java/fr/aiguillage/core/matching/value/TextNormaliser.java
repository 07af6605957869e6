package fr.aiguillage.core.matching.value;

import fr.aiguillage.core.matching.text.Hash64;
import org.jspecify.annotations.Nullable;

/**
 * A long text as a sample of its three-word runs, so that how much two texts share can be told from a few hundred
 * bytes. The sample is the runs of the smallest hashes (bottom-k sketch; Broder 1997, Cohen and Kaplan 2007): two texts
 * draw the same runs, and unlike a MinHash signature it also tells how much of a shortened text the longer one holds.
 */
final class TextNormaliser implements Normaliser {

    /** Runs kept: the error on a share is then below 0.05, for at most 512 bytes. */
    static final int SAMPLE = 128;

    private static final int RUN = 3;

    @Override
    public @Nullable Value normalise(RawValues raw) {
        Tokens runs = new Tokens();
        for (int i = 0; i < raw.size(); i++) {
            addRuns(raw.text(i), runs);
        }
        int[] sample = runs.smallest(SAMPLE);
        return sample.length == 0 ? null : new Value("", sample, runs.distinct());
    }

    private static void addRuns(String words, Tokens runs) {
        long beforeLast = 0;
        long last = 0;
        int count = 0;
        int from = 0;
        while (from < words.length()) {
            int space = words.indexOf(' ', from);
            int to = space < 0 ? words.length() : space;
            long word = Hash64.of(words, from, to);
            count++;
            if (count >= RUN) {
                runs.add((int) Hash64.of(Hash64.of(beforeLast, last), word));
            }
            beforeLast = last;
            last = word;
            from = to + 1;
        }
    }
}
