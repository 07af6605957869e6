package fr.aiguillage.hub.matching;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.store.ClusterRecord;
import fr.aiguillage.hub.store.DecisionStore;
import fr.aiguillage.hub.store.DecisionStore.Decision;
import fr.aiguillage.hub.store.MatchStore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A person says that two records are the same opportunity, or that they are not. The decision wins over every weight and
 * veto, whatever either record says later and whether it comes and goes, until a person undoes it.
 */
@Component
public class DecidePairs {

    private final OneWriter writer;
    private final MatchStore matches;
    private final DecisionStore decisions;
    private final MatchingEngine engine;
    private final ReadMembers readMembers;
    private final MatchOffers match;
    private final PlaceClusters place;
    private final WriteOffers write;
    private final TransactionTemplate transaction;
    private final OutboxSignal outbox;

    DecidePairs(
            OneWriter writer,
            MatchStore matches,
            DecisionStore decisions,
            MatchingEngine engine,
            ReadMembers readMembers,
            MatchOffers match,
            PlaceClusters place,
            WriteOffers write,
            TransactionTemplate transaction,
            OutboxSignal outbox) {
        this.writer = writer;
        this.matches = matches;
        this.decisions = decisions;
        this.engine = engine;
        this.readMembers = readMembers;
        this.match = match;
        this.place = place;
        this.write = write;
        this.transaction = transaction;
        this.outbox = outbox;
    }

    /**
     * Decides; an earlier decision about the pair is undone by it.
     *
     * @param by a role or an account
     * @throws NoSuchElementException when a record was never heard of
     * @throws IllegalArgumentException when it is one record twice
     */
    public Decision decide(RecordKey one, RecordKey other, boolean same, String by, String why) {
        if (one.equals(other)) {
            throw new IllegalArgumentException(one + " is one record");
        }
        boolean inOrder = one.compareTo(other) < 0;
        RecordKey leftKey = inOrder ? one : other;
        RecordKey rightKey = inOrder ? other : one;
        return alone(() -> {
            ClusterRecord left = record(leftKey);
            ClusterRecord right = record(rightKey);
            decisions
                    .standing(left.id(), right.id())
                    .ifPresent(earlier -> decisions.undo(earlier.id(), by, "decided anew: " + why));
            long id = decisions.add(left.id(), right.id(), same, by, why);
            matches.pin(left.id(), right.id(), (same ? Band.MATCH : Band.DISTINCT).name());
            again(List.of(left, right));
            return decisions.find(id).orElseThrow();
        });
    }

    /** Lets weights decide again; empty when the decision was undone before. */
    public Optional<Decision> undo(long id, String by, String why) {
        return alone(() -> {
            Decision decision = decisions.find(id).orElseThrow();
            if (decision.undoneAt() != null) {
                return Optional.empty();
            }
            decisions.undo(id, by, why);
            matches.unpin(decision.leftId(), decision.rightId());
            List<ClusterRecord> pair = matches.records(List.of(decision.leftId(), decision.rightId()));
            weigh(pair);
            again(pair);
            return decisions.find(id);
        });
    }

    private ClusterRecord record(RecordKey key) {
        return matches.record(key)
                .orElseThrow(
                        () -> new NoSuchElementException("there is no record " + key.system() + "/" + key.remoteId()));
    }

    /** As if the two had just been found by their keys. */
    private void weigh(List<ClusterRecord> pair) {
        if (pair.stream().anyMatch(row -> !row.state().published())) {
            return;
        }
        Member left = readMembers.read(pair.get(0));
        Member right = readMembers.read(pair.get(1));
        long[] keys = engine.blockingKeys(left.fingerprint());
        boolean meet = Arrays.stream(engine.blockingKeys(right.fingerprint()))
                .anyMatch(key -> Arrays.binarySearch(keys, key) >= 0);
        Edge edge = engine.compare(left.fingerprint(), right.fingerprint());
        if (meet && edge.band() != Band.DISTINCT) {
            boolean inOrder = edge.left().equals(left.key());
            matches.addEdges(List.of(
                    StoredEdges.store(edge, inOrder ? left.id() : right.id(), inOrder ? right.id() : left.id())));
        }
    }

    private void again(List<ClusterRecord> pair) {
        List<ChangedRecord> changed = pair.stream()
                .map(row -> new ChangedRecord(row.id(), row.key(), row.state(), row.hubId(), false, null))
                .toList();
        write.write(place.place(match.match(changed)), Map.of());
    }

    private <T> T alone(Supplier<T> action) {
        T result = Objects.requireNonNull(transaction.execute(status -> {
            writer.enter();
            return action.get();
        }));
        outbox.raise();
        return result;
    }
}
