package fr.aiguillage.hub.territory;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.PlaceOffers;
import fr.aiguillage.core.territory.PlaceOffersByMap;
import fr.aiguillage.core.territory.Placement;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.core.territory.RoutingRules;
import fr.aiguillage.feeds.check.ConfigProblem;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Places offers by the routing rules that the configuration folder has, while the hub runs. Changed rules count once
 * their examples hold; wrong ones keep the last good ones and tell why. What was placed before follows by the version,
 * which every placement names.
 */
public final class ReloadRouting implements PlaceOffers {

    private static final Logger LOG = LoggerFactory.getLogger(ReloadRouting.class);
    private static final String[] FILES = {"routing.yaml", "routing"};

    private final Path configDir;
    private final PoleMaps maps;
    private final Communes communes;
    private final Clock clock;
    private volatile Version running;
    private volatile List<ConfigProblem> problems = List.of();
    private String seen;
    private String applied;

    /**
     * Rules that run.
     *
     * @param digest of their files
     */
    private record Version(PlaceOffers place, String digest, Instant since) {}

    /** @throws IllegalStateException naming each line that cannot be used: there are no last good rules at the start */
    ReloadRouting(Path configDir, PoleMaps maps, Communes communes, Clock clock) {
        this.configDir = configDir;
        this.maps = maps;
        this.communes = communes;
        this.clock = clock;
        seen = onDisk();
        applied = seen;
        running = new Version(LoadPlacing.load(configDir, maps, communes), seen, clock.instant());
    }

    @Override
    public Placement place(Offer offer, LocalDate day) {
        return running.place().place(offer, day);
    }

    @Override
    public String version(LocalDate day) {
        return running.place().version(day);
    }

    /** Digest of the files that the rules in use were made of. */
    public String runningDigest() {
        return running.digest();
    }

    /** Since when they are in use. */
    public Instant since() {
        return running.since();
    }

    /** Digest of the files as they are. */
    public String onDisk() {
        return FilesDigest.of(configDir, FILES);
    }

    /** Why the files as they are do not count; empty when they do. */
    public List<ConfigProblem> problems() {
        return problems;
    }

    /** Takes up rules that were the same at two looks: an editor may still be writing. */
    @Scheduled(fixedDelayString = "${aiguillage.routing.every:2s}")
    void look() {
        String now = onDisk();
        if (!now.equals(seen)) {
            seen = now;
        } else if (!now.equals(applied)) {
            applied = now;
            apply(now);
        }
    }

    private void apply(String digest) {
        ReadRouting reader = new ReadRouting(configDir, maps, communes, LocalDate.now(clock));
        RoutingRules rules = reader.read();
        problems = reader.problems();
        if (problems.stream().anyMatch(ConfigProblem::isFatal)) {
            problems.forEach(problem -> LOG.warn(
                    "{}:{} {} {}",
                    problem.file(),
                    problem.line(),
                    problem.notice().code(),
                    problem.notice().english()));
            LOG.atWarn()
                    .addKeyValue("event", "ROUTING_KEPT")
                    .log("event=ROUTING_KEPT: the files are wrong, the last good rules go on");
            return;
        }
        running = new Version(new PlaceOffersByMap(maps, communes, rules), digest, clock.instant());
        LOG.atInfo().addKeyValue("event", "ROUTING_REPLACED").log("event=ROUTING_REPLACED version={}", rules.version());
    }
}
