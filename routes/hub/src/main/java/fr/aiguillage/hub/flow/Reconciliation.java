package fr.aiguillage.hub.flow;

import fr.aiguillage.core.flow.CompareShown.Difference;
import java.util.List;

/**
 * A system compared with what it was told.
 *
 * @param system where the flow leads to
 * @param code of the {@link ReconcileNotice}
 * @param shown adverts that the system shows, whoever gave them
 * @param missing offers that it must show and does not
 * @param lingering offers that it still shows and must no longer
 * @param underWay offers left aside, as the system is still to be told something about them
 * @param foreign adverts that the hub never gave, and does not touch
 * @param sent offers that the system is told once more
 * @param differences the first of them, by offer
 */
public record Reconciliation(
        String system,
        String code,
        String french,
        String english,
        int shown,
        int missing,
        int lingering,
        int underWay,
        int foreign,
        int sent,
        List<Difference> differences) {

    public Reconciliation {
        differences = List.copyOf(differences);
    }
}
