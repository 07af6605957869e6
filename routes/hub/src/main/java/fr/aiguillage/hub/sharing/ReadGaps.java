package fr.aiguillage.hub.sharing;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.calendar.SchoolYear;
import fr.aiguillage.core.sharing.Demand;
import fr.aiguillage.core.sharing.Need;
import fr.aiguillage.core.sharing.SharingRules;
import fr.aiguillage.hub.store.AllotmentStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Compares what a pôle's pupils need with the seats that there are for them. */
@Component
public class ReadGaps {

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
     */
    public record Gap(Need need, int usable, int given) {

        public int missing() {
            return need.headcount() - usable - given;
        }
    }

    /** Needs of the pôle that are not met on the day, the widest gap first. */
    public List<Gap> of(PoleId pole, LocalDate day) {
        StoredStanding standing = new StoredStanding(store, year.of(day));
        return rules.needs().stream()
                .filter(need -> need.pole().equals(pole))
                .map(need -> gap(need, standing))
                .filter(gap -> gap.missing() > 0)
                .sorted((left, right) -> right.missing() - left.missing())
                .toList();
    }

    private static Gap gap(Need need, StoredStanding standing) {
        Demand demand = new Demand(need.levels(), need.family() == null ? Set.of() : Set.of(need.family()));
        return new Gap(need, standing.usable(need.pole(), demand), standing.given(need.pole(), demand));
    }
}
