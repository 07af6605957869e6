package fr.aiguillage.core.sharing;

import java.util.List;

/**
 * How the seats of one offer were shared; allotted and left over add up to the seats offered.
 *
 * @param allotments every candidate once, in the order given, those with no seat too
 * @param toAcademy seats that no pôle could take under the caps
 */
public record Sharing(List<Allotment> allotments, int toAcademy) {

    public Sharing {
        allotments = List.copyOf(allotments);
    }

    /** Seats of all, those left to the académie included. */
    public int seats() {
        return allotments.stream().mapToInt(Allotment::seats).sum() + toAcademy;
    }
}
