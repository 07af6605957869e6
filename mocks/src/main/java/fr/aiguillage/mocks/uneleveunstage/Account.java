package fr.aiguillage.mocks.uneleveunstage;

/** What a partner logs in with. */
public record Account(String email, String password) {}
