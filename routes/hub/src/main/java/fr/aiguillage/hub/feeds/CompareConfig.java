package fr.aiguillage.hub.feeds;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.FeedConfiguration;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.config.FeedCatalog;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.hub.territory.FilesDigest;
import fr.aiguillage.hub.territory.PoleMapCheck;
import fr.aiguillage.hub.territory.ReloadRouting;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what runs with what the configuration folder holds. */
@Component
public class CompareConfig {

    private final ReloadFeeds reload;
    private final FeedFiles files;
    private final ReloadRouting routing;
    private final String mapAtStart;
    private final Instant started;

    CompareConfig(ReloadFeeds reload, FeedFiles files, ReloadRouting routing, Clock clock) {
        this.reload = reload;
        this.files = files;
        this.routing = routing;
        this.mapAtStart = map();
        this.started = clock.instant();
    }

    private String map() {
        return FilesDigest.of(files.configDir(), "poles", "territory");
    }

    /** How a feed that runs and its files compare. */
    public enum State {
        /** What runs is what the files say. */
        SAME,
        /** The files have changed and will be taken up in a moment. */
        CHANGED,
        /** The files are wrong, or their version would not start: the last good version runs. */
        LAST_GOOD,
        /** The files declare a feed that does not run: disabled, wrong, or it would not start. */
        NOT_RUNNING,
        /** It runs and no file declares it. */
        NO_FILE,
        /** The files have changed, and count once the hub is started again. */
        AFTER_RESTART
    }

    /**
     * One feed.
     *
     * @param running digest of the files that the running version was made of
     * @param onDisk digest of the files as they are
     * @param reason why the files' version does not run, where the problems do not tell
     */
    public record Feed(
            String feed,
            State state,
            @Nullable String running,
            @Nullable Instant since,
            @Nullable String onDisk,
            @Nullable String reason) {}

    /** A problem in a file, in the words of {@code check}. */
    public record Problem(
            String file, int line, String code, boolean fatal, String path, String french, String english) {}

    /**
     * Files by which offers are placed.
     *
     * @param name {@code routing.yaml}, with its examples, or {@code poles}, with the communes
     * @param running digest of the files that the running version was made of
     * @param onDisk digest of the files as they are
     */
    public record Placing(String name, State state, String running, Instant since, String onDisk) {}

    /** The comparison. */
    public record Comparison(List<Feed> feeds, List<Placing> placing, List<Problem> problems) {}

    public Comparison compare() {
        FeedCatalog catalog = new FeedConfiguration().read(files.configDir());
        List<Feed> feeds = new ArrayList<>();
        for (RunningFeed runs : reload.running()) {
            feeds.add(running(runs, catalog.find(runs.feed().id())));
        }
        catalog.feeds().stream()
                .filter(feed -> reload.running().stream()
                        .noneMatch(runs -> runs.feed().id().equals(feed.id())))
                .forEach(feed -> feeds.add(idle(feed)));
        Placing map = placedByMap();
        return new Comparison(
                feeds,
                List.of(placedByRules(), map),
                Stream.of(catalog.problems(), routing.problems(), problems(map))
                        .flatMap(List::stream)
                        .map(CompareConfig::problem)
                        .toList());
    }

    private Placing placedByRules() {
        String disk = routing.onDisk();
        State changed = routing.problems().stream().anyMatch(ConfigProblem::isFatal) ? State.LAST_GOOD : State.CHANGED;
        State state = disk.equals(routing.runningDigest()) ? State.SAME : changed;
        return new Placing("routing.yaml", state, routing.runningDigest(), routing.since(), disk);
    }

    private Placing placedByMap() {
        String disk = map();
        State state = disk.equals(mapAtStart) ? State.SAME : State.AFTER_RESTART;
        return new Placing("poles", state, mapAtStart, started, disk);
    }

    /** What would keep the hub from starting; a map that runs was checked then. */
    private List<ConfigProblem> problems(Placing map) {
        return map.state() == State.SAME ? List.of() : new PoleMapCheck().check(files.configDir());
    }

    private Feed running(RunningFeed runs, Optional<FeedDefinition> declared) {
        FeedId id = runs.feed().id();
        String disk = files.of(id).isEmpty() ? null : files.digest(declared.orElse(runs.feed()));
        String failure = reload.failure(id).orElse(null);
        State state;
        if (disk == null) {
            state = State.NO_FILE;
        } else if (Objects.equals(disk, runs.digest())) {
            state = State.SAME;
        } else {
            state = declared.isEmpty() || failure != null ? State.LAST_GOOD : State.CHANGED;
        }
        return new Feed(id.value(), state, runs.digest(), runs.since(), disk, failure);
    }

    private Feed idle(FeedDefinition feed) {
        String reason = feed.enabled() ? reload.failure(feed.id()).orElse(null) : "enabled: false";
        return new Feed(feed.id().value(), State.NOT_RUNNING, null, null, files.digest(feed), reason);
    }

    private static Problem problem(ConfigProblem problem) {
        return new Problem(
                problem.file().toString(),
                problem.line(),
                problem.notice().code().name(),
                problem.isFatal(),
                problem.notice().path(),
                problem.notice().french(),
                problem.notice().english());
    }
}
