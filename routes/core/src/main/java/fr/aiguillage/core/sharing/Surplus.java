package fr.aiguillage.core.sharing;

import fr.aiguillage.contract.PoleId;
import org.jspecify.annotations.Nullable;

/**
 * Seats of an offer that its pôle does not need and leaves to the others, as a campus does whose network is larger than
 * its classes.
 *
 * @param keeper the custodian, which keeps the offer and the other seats
 * @param block of the offer's seat blocks, from 0; every block when absent
 * @param seats at most so many of each such block; all that are left when absent
 */
public record Surplus(
        PoleId keeper, @Nullable Integer block, @Nullable Integer seats) {

    /** Of the seats that a block still has, those that are released. */
    int of(int index, int left) {
        if (block != null && block != index) {
            return 0;
        }
        return seats == null ? left : Math.max(0, Math.min(seats, left));
    }
}
