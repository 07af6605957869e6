package fr.aiguillage.contract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The unit of capacity: so many seats of one kind, for these levels and this formation, in these weeks.
 *
 * @param levels public that the seats are meant for; empty when the source does not say
 * @param weeks ISO weeks, ascending; empty when the source does not say
 * @param seats seats offered, at least 1
 * @param remaining seats still free; absent when the source does not count
 * @param weeklyHours hours of presence a week
 * @param minAge youngest trainee, in years
 * @param maxAge oldest trainee, in years; only for legal reasons
 */
public record SeatBlock(
        OfferKind kind,
        Set<Level> levels,
        @Nullable Formation formation,
        List<IsoWeek> weeks,
        int seats,
        @Nullable Integer remaining,
        @Nullable Double weeklyHours,
        @Nullable Integer minAge,
        @Nullable Integer maxAge) {

    /** Most seats one block may announce; 1élève1stage API v2 sets the same limit on {@code max_candidates}. */
    public static final int SEATS_LIMIT = 6000;

    public SeatBlock {
        levels = Set.copyOf(levels);
        weeks = weeks.stream().distinct().sorted().toList();
        if (seats < 1 || seats > SEATS_LIMIT) {
            throw new IllegalArgumentException("seats: 1 to " + SEATS_LIMIT);
        }
    }
}
