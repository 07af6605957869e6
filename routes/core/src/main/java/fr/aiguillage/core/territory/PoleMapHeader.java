package fr.aiguillage.core.territory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rector's decision that a map rests on.
 *
 * @param academy code of the académie, two digits
 * @param departments INSEE codes of the départements that make up the académie
 * @param mldsCoordinators that pôles and the desk may name as their referent
 * @param agreements that offers may name and routing rules ask for
 * @param policy absent when the rector decided nothing but territories
 * @param decisionRef reference of the arrêté
 */
public record PoleMapHeader(
        String academy,
        String label,
        List<String> departments,
        String version,
        String decidedBy,
        String decisionRef,
        Effective effective,
        TriageDesk desk,
        List<MldsCoordinator> mldsCoordinators,
        List<Agreement> agreements,
        @Nullable PlacingPolicy policy) {

    public PoleMapHeader {
        departments = List.copyOf(departments);
        mldsCoordinators = List.copyOf(mldsCoordinators);
        agreements = List.copyOf(agreements);
    }

    /** Whether the académie has that agreement on the day. */
    boolean hasAgreement(String ref, LocalDate day) {
        return agreements.stream().anyMatch(agreement -> agreement.ref().equals(ref) && agreement.holds(day));
    }

    /** What the rector decided, or nothing. */
    public PlacingPolicy policyOrNone() {
        return policy == null ? PlacingPolicy.NONE : policy;
    }
}
