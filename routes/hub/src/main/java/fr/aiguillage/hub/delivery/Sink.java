package fr.aiguillage.hub.delivery;

import fr.aiguillage.hub.store.OutboxRow;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One destination that takes deliveries. What was taken may come again after a crash; that must be harmless. */
public interface Sink {

    /** Most deliveries offered at once. */
    int batch();

    /** Least time between two batches. */
    default Duration pause() {
        return Duration.ZERO;
    }

    /** What the destination is told of a delivery of the pôle's queue. */
    String body(OutboxRow row);

    /**
     * Takes deliveries in their order; those that are not in the answer are offered again soon.
     *
     * @throws IOException when none was taken because the destination is slow, wrong or gone; any other exception counts
     *     as the same
     */
    Taken take(List<OutboxRow> rows) throws IOException;
}
