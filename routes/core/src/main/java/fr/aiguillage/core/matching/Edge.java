package fr.aiguillage.core.matching;

import java.util.List;

/**
 * The comparison of two records, with what explains it.
 *
 * @param left the lesser of the two keys
 * @param right the greater of the two keys
 * @param weight sum of the levels' weights, in hundredths of a bit
 * @param levels one for each field compared
 * @param vetoes names of the rules that forbid the merge; none when the pair may merge
 */
public record Edge(
        RecordKey left, RecordKey right, Band band, int weight, List<FieldLevel> levels, List<String> vetoes) {

    public Edge {
        if (left.compareTo(right) >= 0) {
            throw new IllegalArgumentException("an edge goes from the lesser key to the greater");
        }
        levels = List.copyOf(levels);
        vetoes = List.copyOf(vetoes);
    }

    /** Level name of an edge that a person decided. */
    private static final String DECIDED = "decided";

    /** A person says that both records publish the same opportunity; wins over every weight and veto. */
    public static Edge decidedSame(RecordKey one, RecordKey other) {
        return decided(one, other, Band.MATCH, List.of());
    }

    /** A person says that the records publish two opportunities; wins over every weight. */
    public static Edge decidedDistinct(RecordKey one, RecordKey other) {
        return decided(one, other, Band.DISTINCT, List.of("PERSON"));
    }

    private static Edge decided(RecordKey one, RecordKey other, Band band, List<String> vetoes) {
        boolean ordered = one.compareTo(other) < 0;
        FieldLevel level = new FieldLevel("person", DECIDED, 0);
        return new Edge(ordered ? one : other, ordered ? other : one, band, 0, List.of(level), vetoes);
    }

    /** Whether a person decided, so that no weight counts. */
    public boolean isDecided() {
        return levels.size() == 1 && levels.get(0).level().equals(DECIDED);
    }

    /**
     * How far two records agree in one field.
     *
     * @param weight hundredths of a bit; 0 when either value is missing
     */
    public record FieldLevel(String field, String level, int weight) {}
}
