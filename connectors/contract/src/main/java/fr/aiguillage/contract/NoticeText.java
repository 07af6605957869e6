package fr.aiguillage.contract;

/**
 * How grave the breach of a rule is, and what is told of it.
 *
 * @param french message and remedy in French, with {@code %s} for each argument
 * @param english message and remedy in English, with {@code %s} for each argument
 */
public record NoticeText(Severity severity, String french, String english) {}
