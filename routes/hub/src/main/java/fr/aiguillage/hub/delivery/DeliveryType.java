package fr.aiguillage.hub.delivery;

import fr.aiguillage.hub.store.OutboxRow;

/** CloudEvents types of deliveries. */
final class DeliveryType {

    private DeliveryType() {}

    static String of(OutboxRow row) {
        return row.action().equals("WITHDRAW") ? "fr.aiguillage.delivery.withdrawn" : "fr.aiguillage.delivery.upserted";
    }
}
