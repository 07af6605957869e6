package fr.aiguillage.hub.matching;

import fr.aiguillage.core.matching.MatchingEngine;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells which records share a key with some, however little else; for whoever explains. */
@Component
public class FindSharing {

    private final MatchingEngine engine;
    /** None where nothing is matched. */
    private final ObjectProvider<CurrentIndex> index;

    private final OneWriter writer;
    private final TransactionTemplate transaction;

    FindSharing(
            MatchingEngine engine,
            ObjectProvider<CurrentIndex> index,
            OneWriter writer,
            TransactionTemplate transaction) {
        this.engine = engine;
        this.index = index;
        this.writer = writer;
        this.transaction = transaction;
    }

    /** Ids of the records that share a key with each, by its id, itself included. Waits its turn among the writers. */
    public Map<Long, long[]> find(Collection<Member> members) {
        CurrentIndex current = index.getIfAvailable();
        if (current == null || members.isEmpty()) {
            return Map.of();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            writer.enter();
            Map<Long, long[]> sharing = new HashMap<>();
            members.forEach(
                    member -> sharing.put(member.id(), current.sharing(engine.blockingKeys(member.fingerprint()))));
            return sharing;
        }));
    }
}
