package fr.aiguillage.feeds.config;

import fr.aiguillage.feeds.check.ConfigFiles;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.DocumentSchema;
import fr.aiguillage.feeds.check.ReadYaml;
import fr.aiguillage.feeds.check.YamlDocument;
import fr.aiguillage.feeds.check.YamlReading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code config/feeds/*.yaml}: the good feeds, and every problem of the others. */
public final class ReadFeeds {

    private static final Path FOLDER = Path.of("feeds");

    private final Function<String, @Nullable String> environment;
    private final List<FeedInspection> inspections;
    private final DocumentSchema schema = DocumentSchema.named("feed.schema.json");

    /** Reads with the environment of this process. */
    public ReadFeeds(List<FeedInspection> more) {
        this(System::getenv, more);
    }

    /**
     * Reads with a given environment.
     *
     * @param more inspections beside those of this package
     */
    public ReadFeeds(Function<String, @Nullable String> environment, List<FeedInspection> more) {
        this.environment = environment;
        List<FeedInspection> all = new ArrayList<>(List.of(
                new LiteralSecrets(),
                new CronInspection(),
                new CursorInspection(),
                new EncodingInspection(),
                new UnsetSecrets(environment),
                new FileName()));
        all.addAll(more);
        this.inspections = List.copyOf(all);
    }

    public FeedCatalog read(Path configDir) {
        List<ReadFeed> files = ConfigFiles.yaml(configDir, FOLDER).stream()
                .map(file -> read(configDir, file))
                .toList();
        return new DistinctFeeds(files).catalog();
    }

    private ReadFeed read(Path configDir, Path file) {
        YamlReading reading = ReadYaml.read(configDir, file);
        List<ConfigProblem> problems = new ArrayList<>(reading.problems());
        if (reading.document().isEmpty()) {
            return new ReadFeed(null, null, problems);
        }
        Placeholders placeholders = new Placeholders(reading.document().get(), environment);
        YamlDocument document = placeholders.fill();
        problems.addAll(placeholders.problems());
        problems.addAll(schema.problems(document));
        inspections.forEach(inspection -> problems.addAll(inspection.inspect(configDir, document)));
        boolean good = problems.stream().noneMatch(ConfigProblem::isFatal);
        return new ReadFeed(document, good ? new FeedReader(configDir).read(document.root()) : null, problems);
    }
}
