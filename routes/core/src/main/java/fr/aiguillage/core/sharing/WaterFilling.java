package fr.aiguillage.core.sharing;

import fr.aiguillage.contract.PoleId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/**
 * Allots seats one by one to the pôle whose need is met least, as water fills a vessel from its lowest point. A function
 * of its arguments alone, so that a report can be worked out again; the order of the candidates plays no part.
 */
public final class WaterFilling {

    /** Share of one offer that a pôle may receive at most, so that a very needy one does not drain a partner. */
    public static final double USUAL_CAP = 0.6;

    private static final String ENGLISH = "(%d usable + %d given) / (%d pupils x %.2f) = %.1f %%; + %d seats = %.1f %%";
    private static final String FRENCH =
            "(%d utilisables + %d attribuées) / (%d élèves x %.2f) = %.1f %% ; + %d places = %.1f %%";

    private static final Comparator<Vessel> LOWEST_FIRST = Comparator.comparingDouble((Vessel vessel) -> vessel.level)
            .thenComparingDouble(vessel -> vessel.candidate.distance())
            .thenComparingLong(vessel -> vessel.chance)
            .thenComparing(vessel -> vessel.candidate.pole().value());

    private final double cap;

    /** @param cap share of one offer's seats for one pôle, more than 0 and up to 1, which means none */
    public WaterFilling(double cap) {
        if (!(cap > 0 && cap <= 1)) {
            throw new IllegalArgumentException("cap: more than 0, up to 1, not " + cap);
        }
        this.cap = cap;
    }

    /** @param offer stable id of the offer, which settles what need and distance leave open */
    public Sharing share(String offer, int seats, List<ShareCandidate> candidates) {
        if (seats < 0) {
            throw new IllegalArgumentException("seats: 0 or more, not " + seats);
        }
        List<Vessel> vessels = new ArrayList<>();
        PriorityQueue<Vessel> open = new PriorityQueue<>(LOWEST_FIRST);
        long takers = candidates.stream().filter(WaterFilling::takes).count();
        int most = takers < 2 ? seats : Math.max(1, (int) Math.floor(cap * seats + 1e-9));
        for (ShareCandidate candidate : candidates) {
            Vessel vessel = new Vessel(candidate, chance(offer, candidate.pole()), Math.min(most, candidate.limit()));
            vessels.add(vessel);
            if (takes(candidate)) {
                open.add(vessel);
            }
        }
        int left = seats;
        for (Vessel lowest = open.poll(); left > 0 && lowest != null; lowest = open.poll()) {
            lowest.pour();
            left--;
            if (lowest.seats < lowest.most) {
                open.add(lowest);
            }
        }
        return new Sharing(vessels.stream().map(Vessel::allotment).toList(), left);
    }

    private static boolean takes(ShareCandidate candidate) {
        return candidate.headCount() > 0 && candidate.limit() > 0;
    }

    /** The same on every machine and run; FNV-1a, whose low bits are well mixed. */
    private static long chance(String offer, PoleId pole) {
        String text = offer + '\n' + pole.value();
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private static final class Vessel {
        private final ShareCandidate candidate;
        private final long chance;
        private final int most;
        private int seats;
        private double level;

        Vessel(ShareCandidate candidate, long chance, int most) {
            this.candidate = candidate;
            this.chance = chance;
            this.most = most;
            this.level = candidate.level(0);
        }

        void pour() {
            seats++;
            level = candidate.level(seats);
        }

        Allotment allotment() {
            if (candidate.headCount() == 0) {
                return new Allotment(
                        candidate.pole(),
                        0,
                        1,
                        1,
                        "no pupil owes such a placement",
                        "aucun élève n'a un tel stage à faire");
            }
            double before = candidate.coverage(0);
            double after = candidate.coverage(seats);
            boolean capped = seats > 0 && seats == most;
            return new Allotment(
                    candidate.pole(),
                    seats,
                    before,
                    after,
                    words(ENGLISH, Locale.ROOT, capped ? ", at its cap" : ""),
                    words(FRENCH, Locale.FRANCE, capped ? ", plafond atteint" : ""));
        }

        private String words(String format, Locale locale, String cap) {
            return String.format(
                            locale,
                            format,
                            candidate.usable(),
                            candidate.given(),
                            candidate.headCount(),
                            candidate.equity(),
                            candidate.coverage(0) * 100,
                            seats,
                            candidate.coverage(seats) * 100)
                    + cap;
        }
    }
}
