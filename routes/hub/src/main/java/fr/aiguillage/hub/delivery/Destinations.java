package fr.aiguillage.hub.delivery;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.hub.store.DestinationRow;
import fr.aiguillage.hub.store.DestinationStore;
import fr.aiguillage.hub.store.OutboxRow;
import fr.aiguillage.hub.store.OutboxStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where deliveries go and how each destination fares; a person may let one go on. */
@Component
public class Destinations {

    private final List<Sinks> families;
    private final DestinationStore store;
    private final OutboxStore outbox;
    private final Clock clock;

    public Destinations(List<Sinks> families, DestinationStore store, OutboxStore outbox, Clock clock) {
        this.families = List.copyOf(families);
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a destination is doing. */
    public enum State {
        WELL,
        /** It failed and is left alone until its next try. */
        BACKING_OFF,
        /** It failed for too long: nothing is sent until a person resumes it. */
        PARKED
    }

    /**
     * One destination.
     *
     * @param waiting deliveries that have not left for it
     * @param delivered deliveries that it took since the first day
     * @param failures in a row
     */
    public record Line(
            String channel,
            String destination,
            State state,
            long waiting,
            long delivered,
            int failures,
            @Nullable Instant failingSince,
            @Nullable Instant nextTry,
            @Nullable String lastError) {}

    public List<Line> list() {
        Map<DestinationId, DestinationRow> rows = store.list().stream()
                .collect(Collectors.toMap(
                        row -> new DestinationId(row.channel(), row.destination()), Function.identity()));
        Map<DestinationId, long[]> counts = new TreeMap<>();
        families.stream()
                .flatMap(family -> family.all().stream())
                .forEach(destination -> counts.put(destination, new long[2]));
        rows.keySet().forEach(destination -> counts.put(destination, new long[2]));
        outbox.counts()
                .forEach(count -> counts.put(
                        new DestinationId(count.channel(), count.destination()),
                        new long[] {count.waiting(), count.delivered()}));
        return counts.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue(), rows.get(entry.getKey())))
                .toList();
    }

    private Line line(DestinationId id, long[] counts, @Nullable DestinationRow row) {
        if (row == null) {
            return new Line(id.channel(), id.destination(), State.WELL, counts[0], counts[1], 0, null, null, null);
        }
        return new Line(
                id.channel(),
                id.destination(),
                state(row),
                counts[0],
                counts[1],
                row.failures(),
                row.failingSince(),
                row.nextTry(),
                row.lastError());
    }

    private State state(DestinationRow row) {
        if (row.parkedAt() != null) {
            return State.PARKED;
        }
        Instant nextTry = row.nextTry();
        return nextTry != null && nextTry.isAfter(clock.instant()) ? State.BACKING_OFF : State.WELL;
    }

    /** Lets deliveries to a parked destination, or to one that is backing off, go on at once; false when it is neither. */
    public boolean resume(String channel, String destination) {
        return store.resume(channel, destination);
    }

    /** Whether deliveries of the pôle go that way. */
    public boolean delivers(String channel, PoleId pole) {
        return channel.equals(OutboxRow.QUEUE)
                || families.stream()
                        .anyMatch(family -> family.find(new DestinationId(channel, pole.value()))
                                .isPresent());
    }

    /** Destinations that wait for a person. */
    public List<DestinationRow> parked() {
        return store.parked();
    }
}
