package fr.aiguillage.core.territory;

import java.util.List;

/**
 * The rector's decision that a map rests on.
 *
 * @param academy code of the académie, two digits
 * @param departments INSEE codes of the départements that make up the académie
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
        TriageDesk desk) {

    public PoleMapHeader {
        departments = List.copyOf(departments);
    }
}
