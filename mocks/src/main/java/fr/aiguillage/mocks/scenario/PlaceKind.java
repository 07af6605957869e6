package fr.aiguillage.mocks.scenario;

/** Where the trainee of an opportunity really goes. */
public enum PlaceKind {
    AT_HOST,
    REMOTE,
    ABROAD
}
