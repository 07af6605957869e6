package fr.aiguillage.hub.cli;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.core.matching.model.ModelException;
import fr.aiguillage.feeds.FeedConfiguration;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.hub.matchfiles.LoadMatchModel;
import fr.aiguillage.hub.matchfiles.MatchFile;
import fr.aiguillage.hub.matchfiles.MatchInput;
import fr.aiguillage.hub.matchfiles.ReadFeedRecords;
import fr.aiguillage.hub.matchfiles.ReadMatchRecords;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Finds what a file of records holds twice, so that a bank can be audited without being connected. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = {
            "Rapproche les enregistrements d'un fichier et écrit clusters.csv et edges.csv.",
            "Matches the records of a file and writes clusters.csv and edges.csv."
        })
final class MatchCommand implements Callable<Integer> {

    @Option(
            names = "--model",
            paramLabel = "FILE",
            defaultValue = "config/rules/matching.yaml",
            description = {"Modèle (${DEFAULT-VALUE}).", "Model (${DEFAULT-VALUE})."})
    private Path model = Path.of("config/rules/matching.yaml");

    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE",
            description = {
                "Enregistrements : .csv (en-tête, virgules) ou .jsonl ; la colonne id les nomme.",
                "Records: .csv (header, commas) or .jsonl; the column id names them."
            })
    private Path input = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = {"Dossier des résultats.", "Folder of the results."})
    private Path out = Path.of("");

    @Option(
            names = "--feed",
            paramLabel = "FEED",
            description = {
                "Lit le fichier dans le format de ce flux et par sa correspondance, comme le ferait le hub.",
                "Reads the file in this feed's format and through its mapping, as the hub would."
            })
    private @Nullable String feed;

    @Option(
            names = "--config",
            paramLabel = "DIR",
            defaultValue = "config",
            description = {"Dossier de configuration (${DEFAULT-VALUE}).", "Configuration folder (${DEFAULT-VALUE})."})
    private Path config = Path.of("config");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(input)) {
            throw new ParameterException(spec.commandLine(), "Fichier introuvable / no such file: " + input);
        }
        PrintWriter report = spec.commandLine().getOut();
        try {
            MatchInput records = feed == null ? ReadMatchRecords.of(input) : ofFeed(feed, report);
            MatchFile.Outcome outcome =
                    new MatchFile(LoadMatchModel.from(model), spec.commandLine().getErr()).match(records, out);
            report(outcome, report);
            return outcome.left().unreadable() == 0 ? 0 : 1;
        } catch (ModelException mistake) {
            throw new ParameterException(spec.commandLine(), String.valueOf(mistake.getMessage()), mistake);
        }
    }

    private static void report(MatchFile.Outcome outcome, PrintWriter report) {
        report.printf(
                "%d records (%d unreadable, %d filtered, %d doubled), %d clusters, %d pairs merged, %d to review%n",
                outcome.records(),
                outcome.left().unreadable(),
                outcome.left().filtered(),
                outcome.doubled(),
                outcome.clusters(),
                outcome.merged(),
                outcome.review());
        report.flush();
    }

    private MatchInput ofFeed(String name, PrintWriter report) {
        FeedDefinition found = FeedId.find(name)
                .flatMap(id -> new FeedConfiguration().read(config).find(id))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        ("Le flux « %1$s » n'est pas déclaré, ou ses fichiers sont faux : « try %1$s » dit pourquoi. / "
                                        + "The feed “%1$s” is not declared, or its files are wrong: “try %1$s” tells why.")
                                .formatted(name)));
        return ReadFeedRecords.of(found, input, new Refused(report)::tell);
    }

    /** Tells of the first records that cannot be used; the count tells of the others. */
    private static final class Refused {

        private static final int MOST = 20;

        private final PrintWriter report;
        private int told;

        Refused(PrintWriter report) {
            this.report = report;
        }

        void tell(String position, List<Notice> notices, String reason) {
            told++;
            if (told > MOST) {
                return;
            }
            report.println(position + "  REFUSED" + (reason.isEmpty() ? "" : "  " + reason));
            for (Notice notice : notices) {
                report.printf("    %s %s%n", notice.code().name(), notice.path());
                report.println("        " + notice.french());
                report.println("        " + notice.english());
            }
        }
    }
}
