package fr.aiguillage.hub.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.FeedConfiguration;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.config.FeedCatalog;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.peek.Peek;
import fr.aiguillage.hub.trial.TrialDatabase;
import fr.aiguillage.hub.trial.TriedRecord;
import fr.aiguillage.hub.trial.TryFeed;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries one feed out before it is put into operation, as deep as asked; writes nothing. */
@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description = {
            "Essaie un flux sans rien écrire : ses fichiers ; --connect, sa source ; --live ou --sample, ses offres.",
            "Tries a feed and writes nothing: its files; --connect, its source; --live or --sample, its offers."
        })
final class TryCommand implements Callable<Integer> {

    private static final int SAMPLE = 1_000;

    @Parameters(
            paramLabel = "FEED",
            description = {"Nom du flux.", "Name of the feed."})
    private String feed = "";

    @Option(
            names = "--config",
            paramLabel = "DIR",
            defaultValue = "config",
            description = {"Dossier de configuration (${DEFAULT-VALUE}).", "Configuration folder (${DEFAULT-VALUE})."})
    private Path folder = Path.of("config");

    @ArgGroup
    private Depth depth = new Depth();

    /** How deep; the files alone when none is chosen. */
    private static final class Depth {

        @Option(
                names = "--connect",
                description = {"Joint la source et lit un enregistrement.", "Reaches the source and reads one record."})
        private boolean connect;

        @Option(
                names = "--live",
                paramLabel = "N",
                description = {"Lit N enregistrements de la source.", "Reads N records of the source."})
        private int live;

        @Option(
                names = "--sample",
                paramLabel = "FILE",
                description = {"Lit ce fichier à la place de la source.", "Reads this file in place of the source."})
        private @Nullable Path sample;
    }

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "Base du hub, pour rapprocher (jdbc:postgresql:…), en lecture seule.",
                "The hub's database, to match with (jdbc:postgresql:…), read only."
            })
    private @Nullable String database;

    @Option(names = "--database-user", paramLabel = "USER", defaultValue = "postgres")
    private String databaseUser = "postgres";

    @Option(
            names = "--database-password",
            paramLabel = "SECRET",
            description = {"$${env:NOM} ou $${file:/chemin}.", "$${env:NAME} or $${file:/path}."})
    private @Nullable String databasePassword;

    @Option(
            names = "--lang",
            defaultValue = "both",
            description = {"Langue : fr, en ou both (${DEFAULT-VALUE}).", "Language: fr, en or both."})
    private Language language = Language.BOTH;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(folder)) {
            throw usage("Dossier introuvable / no such folder: " + folder.toAbsolutePath());
        }
        if (depth.sample != null && !Files.isReadable(depth.sample)) {
            throw usage("Fichier introuvable / no such file: " + depth.sample);
        }
        FeedId id = FeedId.find(feed).orElseThrow(() -> usage("Nom de flux invalide / not a feed's name: " + feed));
        FeedCatalog catalog = new FeedConfiguration().read(folder);
        FeedDefinition found = catalog.find(id).orElse(null);
        PrintWriter out = spec.commandLine().getOut();
        List<ConfigProblem> problems = problems(catalog, found);
        new ProblemReport(folder, language).print(problems, out);
        if (found == null) {
            new TryReport(language, out)
                    .say(
                            "Le flux « %s » n'est pas déclaré, ou ses fichiers sont faux.",
                            "The feed “%s” is not declared, or its files are wrong.", id);
            out.flush();
            return 1;
        }
        return tryOut(found, out);
    }

    private int tryOut(FeedDefinition found, PrintWriter out) throws Exception {
        if (!depth.connect && depth.live <= 0 && depth.sample == null) {
            return 0;
        }
        Logger logs = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = logs.getLevel();
        // What matters is in the report; the ways to a source talk much.
        logs.setLevel(Level.OFF);
        try (TrialDatabase store = open()) {
            TryFeed trial = new TryFeed(folder, Clock.systemUTC(), store == null ? null : store.compare());
            if (depth.connect) {
                return connected(trial.connect(found), out);
            }
            TryFeed.Outcome outcome =
                    depth.sample == null ? trial.live(found, depth.live) : trial.sample(found, depth.sample, SAMPLE);
            new TryReport(language, out).print(outcome, store != null);
            return good(outcome) ? 0 : 1;
        } finally {
            logs.setLevel(before);
        }
    }

    private int connected(Peek peek, PrintWriter out) {
        TryReport report = new TryReport(language, out);
        String failure = peek.failure();
        if (failure != null) {
            report.say("La source n'a pas pu être lue : %s", "The source could not be read: %s", failure);
        } else {
            report.say("La source répond.", "The source answers.");
        }
        out.flush();
        return failure == null ? 0 : 1;
    }

    private static boolean good(TryFeed.Outcome outcome) {
        return outcome.peek().failure() == null
                && outcome.peek().unreadable().isEmpty()
                && outcome.records().stream().noneMatch(tried -> tried.fate() == TriedRecord.Fate.REFUSED);
    }

    private @Nullable TrialDatabase open() {
        if (database == null) {
            return null;
        }
        String password = databasePassword == null ? "" : new Secret(databasePassword).resolve();
        return TrialDatabase.open(folder, database, databaseUser, password);
    }

    /** Those of the feed's own files; all of them when the feed cannot be read, for one of them is why. */
    private List<ConfigProblem> problems(FeedCatalog catalog, @Nullable FeedDefinition found) {
        Set<Path> files = new HashSet<>(Set.of(Path.of("feeds", feed + ".yaml"), Path.of("feeds", feed + ".yml")));
        if (found != null) {
            if (found.mapping() != null) {
                files.add(folder.relativize(found.mapping()));
            }
            found.codeTables().values().forEach(table -> files.add(folder.relativize(table)));
        }
        return catalog.problems().stream()
                .filter(problem -> found == null || files.contains(problem.file()))
                .toList();
    }

    private ParameterException usage(String text) {
        return new ParameterException(spec.commandLine(), text);
    }
}
