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

    /**
     * How far two records agree in one field.
     *
     * @param weight hundredths of a bit; 0 when either value is missing
     */
    public record FieldLevel(String field, String level, int weight) {}
}
