package fr.aiguillage.hub.store;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The newest rows of the outbox that this instance wrote, so that the relay need not read back what the same process
 * has just written. Rows never change, so a row found here is the one that stands in the table; the table alone tells
 * which rows there are and in what order.
 */
final class RecentDeliveries {

    /** Rows kept: some ten batches, and as many megabytes as thousands at the most. */
    private static final int LIMIT = 5_000;

    private final Map<Long, OutboxRow> rows = new HashMap<>();
    private final Queue<Long> order = new ArrayDeque<>();

    synchronized void keep(List<OutboxRow> written) {
        for (OutboxRow row : written) {
            rows.put(row.seq(), row);
            order.add(row.seq());
        }
        while (order.size() > LIMIT) {
            rows.remove(order.remove());
        }
    }

    /** The row, which is given out once; absent when it has to be read. */
    synchronized @Nullable OutboxRow take(long seq) {
        return rows.remove(seq);
    }
}
