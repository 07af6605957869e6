package fr.aiguillage.core.sharing;

import fr.aiguillage.contract.PoleId;

/**
 * A pôle that may receive seats of an offer, with its need for one public and formation family. Aggregates alone.
 *
 * @param usable seats that the pôle can use already, without sharing
 * @param given seats already allotted to it by sharing since the school year began
 * @param headCount pupils who owe such a placement; a pôle with none takes no part
 * @param equity weight of a fragile territory, {@value #LEAST_EQUITY} to {@value #MOST_EQUITY}: a weighted pôle may
 *     reach a higher coverage
 * @param distance to the place in kilometres, which settles equal needs; 0 when unknown
 * @param limit most seats that sharing may give it over the year
 */
public record ShareCandidate(
        PoleId pole, int usable, int given, int headCount, double equity, double distance, int limit) {

    public static final double LEAST_EQUITY = 1.0;
    public static final double MOST_EQUITY = 1.25;

    public ShareCandidate {
        if (usable < 0 || given < 0 || headCount < 0 || limit < 0) {
            throw new IllegalArgumentException("counts are never negative: " + pole);
        }
        if (!(equity >= LEAST_EQUITY && equity <= MOST_EQUITY)) {
            throw new IllegalArgumentException("equity of " + pole + ": 1 to 1.25, not " + equity);
        }
    }

    /** Without weight, distance or limit. */
    public static ShareCandidate of(PoleId pole, int usable, int headCount) {
        return new ShareCandidate(pole, usable, 0, headCount, LEAST_EQUITY, 0, Integer.MAX_VALUE);
    }

    /** Share of the weighted need that is met with so many more seats. */
    public double coverage(int more) {
        return ((double) usable + given + more) / (headCount * equity);
    }

    /** What the next seat is judged by: half a seat ahead, so that small pôles are not always first. */
    double level(int more) {
        return ((double) usable + given + more + 0.5) / (headCount * equity);
    }
}
