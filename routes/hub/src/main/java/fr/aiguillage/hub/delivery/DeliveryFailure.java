package fr.aiguillage.hub.delivery;

/** The broker did not take a batch of deliveries: it is rolled back and sent again. */
final class DeliveryFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeliveryFailure(Throwable cause) {
        super("the broker did not take the deliveries", cause);
    }
}
