package fr.aiguillage.mocks.scenario;

/**
 * An opportunity as one system carries it.
 *
 * @param remoteId what the system calls it
 */
public record Publication(OfferSystem system, String remoteId, Opportunity opportunity, Fate fate, Flaw flaw) {}
