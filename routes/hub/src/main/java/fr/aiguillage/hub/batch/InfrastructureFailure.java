package fr.aiguillage.hub.batch;

/** Tells that a batch has to wait: its messages go back to the queue untouched. */
final class InfrastructureFailure extends Exception {

    private static final long serialVersionUID = 1L;

    InfrastructureFailure(Throwable cause) {
        super(cause);
    }
}
