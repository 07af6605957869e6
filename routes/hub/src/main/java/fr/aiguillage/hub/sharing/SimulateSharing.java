package fr.aiguillage.hub.sharing;

import fr.aiguillage.core.calendar.SchoolYear;
import fr.aiguillage.hub.store.AllotmentRow;
import fr.aiguillage.hub.store.AllotmentStore;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Prints who would receive the seats of the offers that wait, with the arithmetic, and writes nothing. */
public final class SimulateSharing {

    private static final int PAGE = 500;

    private final AllotmentStore store;
    private final AllotSeats allot;
    private final SchoolYear year;

    public SimulateSharing(AllotmentStore store, AllotSeats allot, SchoolYear year) {
        this.store = store;
        this.allot = allot;
        this.year = year;
    }

    /** What the sharing of one day came to. */
    public record Outcome(int offers, int seats, int toAcademy) {}

    public Outcome run(LocalDate day, PrintWriter out) {
        StoredStanding standing = new StoredStanding(store, year.of(day));
        Map<String, Integer> byPole = new TreeMap<>();
        int offers = 0;
        int toAcademy = 0;
        UUID last = null;
        List<UUID> page;
        do {
            page = store.waiting(ShareWaitingOffers.SHAREABLE, last, PAGE);
            for (UUID hubId : page) {
                Optional<AllotSeats.Allotted> found = allot.allot(hubId, day, standing);
                if (found.isPresent()) {
                    AllotSeats.Allotted allotted = found.get();
                    standing.add(allotted.rows());
                    allotted.rows().forEach(row -> byPole.merge(row.pole().value(), row.seats(), Integer::sum));
                    offers++;
                    toAcademy += allotted.toAcademy();
                    print(allotted, out);
                }
                last = hubId;
            }
        } while (page.size() == PAGE);
        byPole.forEach((pole, seats) -> out.printf("%s: %d%n", pole, seats));
        int seats = byPole.values().stream().mapToInt(Integer::intValue).sum();
        return new Outcome(offers, seats, toAcademy);
    }

    private static void print(AllotSeats.Allotted allotted, PrintWriter out) {
        out.printf("%s %s (%s)%n", allotted.offer().hubId(), allotted.title(), allotted.rule());
        for (AllotmentRow row : allotted.rows()) {
            out.printf("  [%d] %s: %d; %s%n", row.block(), row.pole(), row.seats(), row.arithmetic());
        }
        if (allotted.kept() > 0) {
            out.printf("  kept: %d%n", allotted.kept());
        }
        if (allotted.toAcademy() > 0) {
            out.printf("  académie: %d%n", allotted.toAcademy());
        }
    }
}
