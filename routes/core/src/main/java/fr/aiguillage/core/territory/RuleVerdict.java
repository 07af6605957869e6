package fr.aiguillage.core.territory;

/**
 * What came of one routing rule.
 *
 * @param held whether its conditions did
 * @param why in stable English words
 */
public record RuleVerdict(String rule, boolean held, String why) {}
