package fr.aiguillage.hub.api;

import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.feeds.config.DriftMode;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.config.Schedule;
import fr.aiguillage.feeds.config.SnapshotMode;
import fr.aiguillage.hub.feeds.AddFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/** A folder that is a polled feed, read once at the start and then on demand. */
record TestFolder(String feed, Path folder) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static TestFolder feed(ApplicationContext hub) throws Exception {
        String name = "folder-" + NUMBER.incrementAndGet();
        Path folder = Files.createTempDirectory(name);
        FileSource source = new FileSource(
                folder,
                "*.csv",
                new Format.Csv(';', '"', null),
                Duration.ZERO,
                null,
                Path.of("archive"),
                Path.of("reject"),
                null);
        hub.getBean(AddFeed.class)
                .add(new FeedDefinition(
                        new FeedId(name),
                        new SystemId(name),
                        name,
                        true,
                        source,
                        new Schedule(Duration.ofDays(1), null),
                        null,
                        Map.of(),
                        List.of(),
                        SnapshotMode.INCREMENTAL,
                        FeedDefinition.DEFAULT_WITHDRAWAL_LIMIT,
                        null,
                        true,
                        Map.of(),
                        DiffusionScope.values()[0],
                        DriftMode.WARN));
        return new TestFolder(name, folder);
    }

    void drop(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
