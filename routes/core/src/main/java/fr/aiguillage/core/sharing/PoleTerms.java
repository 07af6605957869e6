package fr.aiguillage.core.sharing;

import fr.aiguillage.contract.PoleId;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one pôle in sharing.
 *
 * @param equity weight of a fragile territory, 1 to 1.25; 1 when absent
 * @param limit most seats that sharing may give it in a school year; none when absent
 * @param optOut whether it takes no part
 */
public record PoleTerms(
        PoleId pole,
        @Nullable Double equity,
        @Nullable Integer limit,
        @Nullable Boolean optOut) {

    static PoleTerms usual(PoleId pole) {
        return new PoleTerms(pole, null, null, null);
    }

    boolean takesPart() {
        return optOut == null || !optOut;
    }

    double weight() {
        return equity == null ? ShareCandidate.LEAST_EQUITY : equity;
    }

    /** Seats that it may still receive. */
    int left(int given) {
        if (!takesPart()) {
            return 0;
        }
        return limit == null ? Integer.MAX_VALUE : Math.max(0, limit - given);
    }
}
