package fr.aiguillage.hub.delivery;

import fr.aiguillage.hub.store.OutboxRow;
import java.io.IOException;
import java.util.List;

/** One destination that takes deliveries. What was taken may come again after a crash; that must be harmless. */
interface Sink {

    /** Most deliveries taken at once. */
    int batch();

    /**
     * Takes deliveries in their order.
     *
     * @return how many were taken for good, from the first; fewer than all when the rest should be offered again soon
     * @throws IOException when none was taken because the destination is slow, wrong or gone
     */
    int take(List<OutboxRow> rows) throws IOException;
}
