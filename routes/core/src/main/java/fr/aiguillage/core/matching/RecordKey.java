package fr.aiguillage.core.matching;

import fr.aiguillage.contract.SystemId;
import java.util.Comparator;

/**
 * Identity of a source record: the system that publishes it and what that system calls it. Stable for life, hence the
 * tie-breaker wherever order must not matter.
 */
public record RecordKey(SystemId system, String remoteId) implements Comparable<RecordKey> {

    private static final Comparator<RecordKey> ORDER =
            Comparator.comparing(RecordKey::system).thenComparing(RecordKey::remoteId);

    @Override
    public int compareTo(RecordKey other) {
        return ORDER.compare(this, other);
    }
}
