package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Records in memory, numbered as they come, among which the lookalikes of another are found. What tells most pairs apart
 * at once ({@link Quick}) stands together, so that a candidate's print is touched only when it may be the same.
 */
public final class RecordIndex {

    private final ModelEngine engine;
    private final IntFunction<Print> prints;
    private final boolean keepsForbidden;
    private final CandidateIndex index = new CandidateIndex();
    private final Sieve sieve;
    private final Rows quick;
    /** The first of them again, close together: most candidates end there. */
    private final Rows ofVetoes;

    private long[] gathered = new long[1024];
    private int size;

    /**
     * @param prints gives the print of a number
     * @param keepsForbidden whether pairs that a veto alone keeps apart are told too
     */
    public RecordIndex(ModelEngine engine, IntFunction<Print> prints, boolean keepsForbidden) {
        this.engine = engine;
        this.prints = prints;
        this.keepsForbidden = keepsForbidden;
        this.sieve = engine.sieve();
        this.quick = new Rows(engine.quickFields().width());
        this.ofVetoes = new Rows(engine.quickFields().ofVetoes());
    }

    /**
     * Candidates that may be the same as a record.
     *
     * @param numbers theirs
     * @param states how the values of each stand to the record's, see {@link Sieve#states}; what follows them is unused
     */
    @SuppressWarnings("ArrayRecordComponent") // used once, never compared
    public record Sifted(int[] numbers, long[] states) {}

    public void add(Print print, long[] keys) {
        index.add(size, keys);
        quick.add(print.quick());
        ofVetoes.add(print.quick());
        size++;
    }

    /** A copy of the {@link Print#quick} of a record. */
    long[] quick(int number) {
        long[] copy = new long[quick.width()];
        quick.copy(number, copy, 0);
        return copy;
    }

    /** Numbers of all records that share a key, each once. */
    public int[] candidates(long[] keys) {
        return index.candidates(keys);
    }

    /**
     * Of those that share a key, whose pair may reach the review threshold as far as is seen at once, vetoes included
     * unless forbidden pairs are kept.
     */
    public Sifted sift(Print print, int[] candidates) {
        int[] allowed = keepsForbidden ? candidates : allowed(print.quick(), candidates);
        gather(allowed, quick);
        int[] kept = new int[allowed.length];
        long[] states = new long[allowed.length];
        int count = 0;
        for (int i = 0; i < allowed.length; i++) {
            long state = sieve.states(print.quick(), 0, gathered, i * quick.width());
            if (sieve.reachesReview(state)) {
                kept[count] = allowed[i];
                states[count++] = state;
            }
        }
        return new Sifted(Arrays.copyOf(kept, count), states);
    }

    private int[] allowed(long[] own, int[] candidates) {
        gather(candidates, ofVetoes);
        int[] kept = new int[candidates.length];
        int count = 0;
        for (int i = 0; i < candidates.length; i++) {
            if (!sieve.isForbidden(own, 0, gathered, i * ofVetoes.width())) {
                kept[count++] = candidates[i];
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** The numbers of each, before any is judged: looks into memory that do not wait for each other run at once. */
    private void gather(int[] records, Rows from) {
        int width = from.width();
        if (records.length * width > gathered.length) {
            gathered = new long[2 * records.length * width];
        }
        for (int i = 0; i < records.length; i++) {
            from.copy(records[i], gathered, i * width);
        }
    }

    /** The edge to a sifted candidate; nothing when the two are distinct. */
    public Optional<Edge> findEdge(Print print, Sifted sifted, int candidate) {
        Optional<Edge> weighed =
                engine.findWeighed(print, prints.apply(sifted.numbers()[candidate]), sifted.states()[candidate]);
        return keepsForbidden ? weighed : weighed.filter(edge -> edge.band() != Band.DISTINCT);
    }
}
