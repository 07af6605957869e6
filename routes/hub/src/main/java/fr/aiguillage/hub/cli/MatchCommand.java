package fr.aiguillage.hub.cli;

import fr.aiguillage.core.matching.model.ModelException;
import fr.aiguillage.hub.matchfiles.LoadMatchModel;
import fr.aiguillage.hub.matchfiles.MatchFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(input)) {
            throw new ParameterException(spec.commandLine(), "Fichier introuvable / no such file: " + input);
        }
        PrintWriter report = spec.commandLine().getOut();
        try {
            MatchFile.Outcome outcome =
                    new MatchFile(LoadMatchModel.from(model), spec.commandLine().getErr()).match(input, out);
            report.printf(
                    "%d records (%d unreadable), %d clusters, %d pairs merged, %d to review%n",
                    outcome.records(), outcome.unreadable(), outcome.clusters(), outcome.merged(), outcome.review());
            return outcome.unreadable() == 0 ? 0 : 1;
        } catch (ModelException mistake) {
            throw new ParameterException(spec.commandLine(), String.valueOf(mistake.getMessage()), mistake);
        }
    }
}
