package fr.aiguillage.mocks.scenario;

import fr.aiguillage.contract.IsoWeek;
import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.OfferKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One real opening for trainees, as the host would tell it to somebody who asks the right questions. Systems know
 * it less well.
 *
 * @param number from 0, in the order of the scenario
 * @param formation label of the course that it fits; absent for those of general education
 * @param mef code of that course
 * @param weeks ascending; empty for an apprenticeship, which is not counted in weeks
 * @param accessible whether the place receives persons with a disability; absent when nobody asked
 * @param availableUntil last day on which an applicant is wanted
 */
public record Opportunity(
        int number,
        OfferKind kind,
        List<Level> levels,
        @Nullable String formation,
        @Nullable String mef,
        Host host,
        PlaceKind place,
        List<IsoWeek> weeks,
        int seats,
        @Nullable Boolean accessible,
        LocalDate publishedOn,
        LocalDate availableUntil) {

    /** What the truth file calls it. */
    public String id() {
        return "opp-%06d".formatted(number);
    }

    public Trade trade() {
        return host.trade();
    }
}
