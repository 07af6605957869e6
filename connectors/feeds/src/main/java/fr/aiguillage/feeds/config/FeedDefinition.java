package fr.aiguillage.feeds.config;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.SystemId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A flow of offers from one system into the hub, as an administrator declares it in {@code config/feeds/<id>.yaml}.
 *
 * @param system whose offers these are; identity of an offer is (system, remote id)
 * @param schedule when to poll; absent for a queue, which is pushed to
 * @param mapping JSLT file that turns one source record into a canonical offer; absent when records are canonical
 * @param codeTables CSV files by the name under which the mapping looks codes up
 * @param columns the only fields of a source record that are read at all; empty for all but forbidden ones
 * @param withdrawalLimit share of the live offers, 0 to 1, that a full snapshot may withdraw before it is held
 * @param expireAfter life of an offer that announces no end, counted from its last confirmation
 * @param endsWithSchoolYear whether the turn of the school year ends what the source has not confirmed since
 * @param defaults canonical fields, as dotted path and value, for offers that leave them out
 * @param drift what to do when the shape of the source's records has changed
 */
public record FeedDefinition(
        FeedId id,
        SystemId system,
        String label,
        boolean enabled,
        Source source,
        @Nullable Schedule schedule,
        @Nullable Path mapping,
        Map<String, Path> codeTables,
        List<String> columns,
        SnapshotMode snapshot,
        double withdrawalLimit,
        @Nullable Duration expireAfter,
        boolean endsWithSchoolYear,
        Map<String, JsonNode> defaults,
        DiffusionScope diffusionScope,
        DriftMode drift) {

    /** Share of live offers that a snapshot may withdraw unless the feed says otherwise. */
    public static final double DEFAULT_WITHDRAWAL_LIMIT = 0.20;

    public FeedDefinition {
        codeTables = Map.copyOf(codeTables);
        columns = List.copyOf(columns);
        defaults = Map.copyOf(defaults);
    }

    /** Whether the other version is read from its source in the same way, so that a run under way is good for both. */
    public boolean isReadAs(FeedDefinition other) {
        return id.equals(other.id)
                && system.equals(other.system)
                && source.equals(other.source)
                && Objects.equals(schedule, other.schedule)
                && columns.equals(other.columns)
                && snapshot == other.snapshot
                && withdrawalLimit == other.withdrawalLimit
                && drift == other.drift;
    }
}
