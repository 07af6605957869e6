package fr.aiguillage.feeds.config;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.SystemId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a feed's file that keeps to the schema into its definition. Paths are taken from the configuration folder. */
final class FeedReader {

    private final Path configDir;

    FeedReader(Path configDir) {
        this.configDir = configDir;
    }

    FeedDefinition read(JsonNode root) {
        Fields feed = new Fields(root);
        return new FeedDefinition(
                new FeedId(feed.text("feed")),
                new SystemId(feed.text("system")),
                feed.text("label"),
                feed.flag("enabled", true),
                SourceReader.read(feed.part("source")),
                feed.findPart("schedule").map(FeedReader::schedule).orElse(null),
                feed.find("mapping").map(configDir::resolve).orElse(null),
                codeTables(feed),
                feed.list("columns"),
                snapshot(feed),
                feed.find("withdrawal-limit").map(FeedReader::share).orElse(FeedDefinition.DEFAULT_WITHDRAWAL_LIMIT),
                duration(feed, "expire-after"),
                feed.flag("ends-with-school-year", true),
                feed.values("defaults"),
                DiffusionScope.valueOf(feed.text("diffusion-scope")),
                DriftMode.valueOf(feed.text("drift", "warn").toUpperCase(Locale.ROOT)));
    }

    private Map<String, Path> codeTables(Fields feed) {
        return feed.map("codes").entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, table -> configDir.resolve(table.getValue())));
    }

    private static Schedule schedule(Fields schedule) {
        return new Schedule(duration(schedule, "every"), schedule.find("cron").orElse(null));
    }

    private static SnapshotMode snapshot(Fields feed) {
        return feed.find("snapshot")
                .map(mode -> SnapshotMode.valueOf(mode.toUpperCase(Locale.ROOT)))
                .orElse(SnapshotMode.INCREMENTAL);
    }

    private static double share(String percent) {
        return Double.parseDouble(percent.replace("%", "").strip()) / 100;
    }

    private static @Nullable Duration duration(Fields fields, String key) {
        return fields.find(key).map(Durations::get).orElse(null);
    }
}
