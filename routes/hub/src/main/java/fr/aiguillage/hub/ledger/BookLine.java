package fr.aiguillage.hub.ledger;

import fr.aiguillage.hub.store.LedgerStore;
import fr.aiguillage.hub.store.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What came in over one feed and what became of it, in messages. A line balances when what was received is what ended
 * plus what is under way.
 *
 * @param delivered their offers have left for the pôle
 * @param underWay their offers stand in the outbox
 * @param queued waiting in the feed's queue, not yet received
 */
public record BookLine(
        String feed,
        long received,
        long delivered,
        long merged,
        long unchanged,
        long stale,
        long filtered,
        long quarantined,
        long expired,
        long withdrawn,
        long unroutable,
        long echo,
        long underWay,
        long queued,
        boolean balanced) {

    /** A line from the counters of the store, by outcome. */
    static BookLine of(String feed, Map<String, Long> counts, long queued) {
        long received = counts.getOrDefault(LedgerStore.RECEIVED, 0L);
        long underWay = counts.getOrDefault(LedgerStore.UNDER_WAY, 0L);
        long ended = Arrays.stream(Outcome.values())
                .mapToLong(outcome -> count(counts, outcome))
                .sum();
        long founding = count(counts, Outcome.DELIVERED);
        return new BookLine(
                feed,
                received,
                founding - underWay,
                count(counts, Outcome.MERGED),
                count(counts, Outcome.UNCHANGED),
                count(counts, Outcome.STALE),
                count(counts, Outcome.FILTERED),
                count(counts, Outcome.QUARANTINED),
                count(counts, Outcome.EXPIRED),
                count(counts, Outcome.WITHDRAWN),
                count(counts, Outcome.UNROUTABLE),
                count(counts, Outcome.ECHO),
                underWay,
                queued,
                received == ended && underWay <= founding);
    }

    static BookLine total(List<BookLine> lines) {
        BookLine sum = new BookLine("total", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, true);
        for (BookLine line : lines) {
            sum = sum.plus(line);
        }
        return sum;
    }

    private BookLine plus(BookLine line) {
        return new BookLine(
                feed,
                received + line.received,
                delivered + line.delivered,
                merged + line.merged,
                unchanged + line.unchanged,
                stale + line.stale,
                filtered + line.filtered,
                quarantined + line.quarantined,
                expired + line.expired,
                withdrawn + line.withdrawn,
                unroutable + line.unroutable,
                echo + line.echo,
                underWay + line.underWay,
                queued + line.queued,
                balanced && line.balanced);
    }

    private static long count(Map<String, Long> counts, Outcome outcome) {
        return counts.getOrDefault(outcome.name(), 0L);
    }
}
