package fr.aiguillage.core.sharing;

/**
 * How one block of an offer's seats was shared.
 *
 * @param block its place among the offer's seat blocks, from 0
 * @param kept seats that the custodian did not release; with those of the sharing all that were left
 */
public record SharedBlock(int block, int kept, Demand demand, Sharing sharing) {}
