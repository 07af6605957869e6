package fr.aiguillage.mocks.poleemploi;

/** A request that the API does not understand, with the sentence that it answers. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
