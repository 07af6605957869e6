package fr.aiguillage.hub.store;

import fr.aiguillage.contract.PoleId;
import java.util.List;
import java.util.UUID;

/**
 * What one pôle received of one block of seats.
 *
 * @param levels publics of the block
 * @param families formation families that it fits
 * @param arithmetic the calculation in stable English words
 * @param arithmeticFrench the same in French
 * @param schoolYear the year in which it begins
 */
public record AllotmentRow(
        UUID hubId,
        int block,
        PoleId pole,
        int seats,
        List<String> levels,
        List<String> families,
        String arithmetic,
        String arithmeticFrench,
        int schoolYear) {

    public AllotmentRow {
        levels = List.copyOf(levels);
        families = List.copyOf(families);
    }
}
