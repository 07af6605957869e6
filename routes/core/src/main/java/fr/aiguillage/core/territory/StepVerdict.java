package fr.aiguillage.core.territory;

/**
 * What came of one step of the cascade.
 *
 * @param why in stable English words
 */
public record StepVerdict(CascadeStep step, boolean fired, String why) {}
