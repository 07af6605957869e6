package fr.aiguillage.core.sharing;

import fr.aiguillage.contract.PoleId;

/**
 * Seats that a candidate received.
 *
 * @param before share of its weighted need met before, 1 when all is met
 * @param after the same with the seats
 * @param arithmetic the calculation in stable English words, for the report
 * @param arithmeticFrench the same for a coordinator
 */
public record Allotment(
        PoleId pole, int seats, double before, double after, String arithmetic, String arithmeticFrench) {}
