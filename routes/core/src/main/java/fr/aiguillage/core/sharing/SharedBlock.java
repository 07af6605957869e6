package fr.aiguillage.core.sharing;

/**
 * How one block of an offer's seats was shared.
 *
 * @param block its place among the offer's seat blocks, from 0
 */
public record SharedBlock(int block, Demand demand, Sharing sharing) {}
