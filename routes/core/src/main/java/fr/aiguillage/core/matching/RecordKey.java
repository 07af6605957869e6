package fr.aiguillage.core.matching;

import fr.aiguillage.contract.SystemId;

/**
 * Identity of a source record: the system that publishes it and what that system calls it. Stable for life, hence the
 * tie-breaker wherever order must not matter.
 */
public record RecordKey(SystemId system, String remoteId) implements Comparable<RecordKey> {

    @Override
    public int compareTo(RecordKey other) {
        int bySystem = system.compareTo(other.system);
        return bySystem != 0 ? bySystem : remoteId.compareTo(other.remoteId);
    }
}
