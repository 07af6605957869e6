package fr.aiguillage.contract;

import java.util.List;

/**
 * Establishments and pôles that the host keeps the seats for.
 *
 * @param rep only for establishments of priority education
 * @param qpv only for priority urban areas
 */
public record ReservedFor(List<PoleId> poles, List<Uai> uai, boolean rep, boolean qpv) {

    public ReservedFor {
        poles = List.copyOf(poles);
        uai = List.copyOf(uai);
    }
}
