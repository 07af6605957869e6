package fr.aiguillage.mocks.poleemploi;

/** The credentials that a partner was given. */
public record Client(String id, String secret) {}
