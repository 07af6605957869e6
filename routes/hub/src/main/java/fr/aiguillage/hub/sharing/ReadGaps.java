package fr.aiguillage.hub.sharing;

import fr.aiguillage.contract.IsoWeek;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.calendar.SchoolYear;
import fr.aiguillage.core.sharing.Demand;
import fr.aiguillage.core.sharing.Need;
import fr.aiguillage.core.sharing.SharingRules;
import fr.aiguillage.hub.store.AllotmentStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Compares what a pôle's pupils need with the seats that there are for them. */
@Component
public class ReadGaps {

    /** Of weeks that merely have seats; a year of them would fill the page. */
    private static final int MOST_WEEKS = 20;

    private final AllotmentStore store;
    private final SharingRules rules;
    private final SchoolYear year;

    public ReadGaps(AllotmentStore store, SharingRules rules, SchoolYear year) {
        this.store = store;
        this.rules = rules;
        this.year = year;
    }

    /**
     * A need that is not met.
     *
     * @param usable seats of offers in the pôle's custody
     * @param given seats that sharing gave it in the school year
     * @param weeks to come: those that lack seats, where it is known when the pupils need them; else those that have any
     * @param anyWeek seats of which nobody says when they are
     */
    public record Gap(Need need, int usable, int given, List<Week> weeks, int anyWeek) {

        public Gap {
            weeks = List.copyOf(weeks);
        }

        /** Seats that are missing for all of the school year; 0 when only some weeks lack any. */
        public int missing() {
            return Math.max(0, need.headcount() - usable - given);
        }
    }

    /**
     * Seats of one week.
     *
     * @param missing for the pupils of the need; 0 when it is not known whether they need them then
     */
    public record Week(IsoWeek week, int seats, int missing) {}

    /** Needs of the pôle that are not met on the day, the widest gap first. */
    public List<Gap> of(PoleId pole, LocalDate day) {
        StoredStanding standing = new StoredStanding(store, year.of(day));
        return rules.needs().stream()
                .filter(need -> need.pole().equals(pole))
                .map(need -> gap(need, standing, day))
                .filter(gap -> gap.missing() > 0 || gap.weeks().stream().anyMatch(week -> week.missing() > 0))
                .sorted((left, right) -> right.missing() - left.missing())
                .toList();
    }

    private Gap gap(Need need, StoredStanding standing, LocalDate day) {
        Demand demand = new Demand(need.levels(), need.family() == null ? Set.of() : Set.of(need.family()));
        Map<String, Integer> seats = new TreeMap<>(store.seatsByWeek(
                need.pole(), need.levels().stream().map(Enum::name).toList(), demand.families(), year.of(day)));
        int anyWeek = Objects.requireNonNullElse(seats.remove(""), 0);
        return new Gap(
                need,
                standing.usable(need.pole(), demand),
                standing.given(need.pole(), demand),
                need.weeks().isEmpty() ? served(seats, day) : lacking(need, seats, anyWeek, day),
                anyWeek);
    }

    private static List<Week> served(Map<String, Integer> seats, LocalDate day) {
        List<Week> weeks = new ArrayList<>();
        seats.forEach((name, count) -> IsoWeek.find(name)
                .filter(week -> week.compareTo(IsoWeek.of(day)) >= 0)
                .ifPresent(week -> weeks.add(new Week(week, count, 0))));
        return weeks.subList(0, Math.min(weeks.size(), MOST_WEEKS));
    }

    /** A seat whose week nobody says may do in any: less is missing rather than more. */
    private static List<Week> lacking(Need need, Map<String, Integer> seats, int anyWeek, LocalDate day) {
        return need.weeks().stream()
                .sorted()
                .filter(week -> week.compareTo(IsoWeek.of(day)) >= 0)
                .map(week -> {
                    int there = seats.getOrDefault(week.toString(), 0) + anyWeek;
                    return new Week(week, there, Math.max(0, need.headcount() - there));
                })
                .filter(week -> week.missing() > 0)
                .toList();
    }
}
