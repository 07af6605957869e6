package fr.aiguillage.hub.feeds;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.FeedConfiguration;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.config.FeedCatalog;
import fr.aiguillage.feeds.config.FeedDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what runs with what the configuration folder holds. */
@Component
public class CompareConfig {

    private final ReloadFeeds reload;
    private final FeedFiles files;

    CompareConfig(ReloadFeeds reload, FeedFiles files) {
        this.reload = reload;
        this.files = files;
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
        NO_FILE
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

    /** The comparison. */
    public record Comparison(List<Feed> feeds, List<Problem> problems) {}

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
        return new Comparison(
                feeds, catalog.problems().stream().map(CompareConfig::problem).toList());
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
