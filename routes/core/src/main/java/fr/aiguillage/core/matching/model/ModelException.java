package fr.aiguillage.core.matching.model;

/** A model that cannot be run, and why. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ModelException(String message) {
        super(message);
    }
}
