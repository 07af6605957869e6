package fr.aiguillage.hub.cli;

import fr.aiguillage.feeds.FeedConfiguration;
import fr.aiguillage.feeds.check.CheckConfig;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.hub.flow.FlowsCheck;
import fr.aiguillage.hub.sharing.SharingCheck;
import fr.aiguillage.hub.territory.PoleMapCheck;
import fr.aiguillage.hub.territory.RoutingCheck;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a configuration folder without starting the service, so that a mistake is found before it is deployed. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Vérifie un dossier de configuration et dit tous les problèmes de tous les fichiers.",
            "Checks a configuration folder and tells every problem of every file."
        })
final class CheckCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = "config",
            description = {"Dossier de configuration (${DEFAULT-VALUE}).", "Configuration folder (${DEFAULT-VALUE})."})
    private Path folder = Path.of("config");

    @Option(
            names = "--lang",
            defaultValue = "both",
            description = {"Langue : fr, en ou both (${DEFAULT-VALUE}).", "Language: fr, en or both."})
    private Language language = Language.BOTH;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "Dossier introuvable / no such folder: " + folder.toAbsolutePath());
        }
        List<ConfigProblem> problems = new CheckConfig(List.of(
                        new FeedConfiguration(),
                        new PoleMapCheck(),
                        new RoutingCheck(),
                        new FlowsCheck(),
                        new SharingCheck()))
                .check(folder);
        PrintWriter out = spec.commandLine().getOut();
        new ProblemReport(folder, language).print(problems, out);
        return problems.stream().anyMatch(ConfigProblem::isFatal) ? 1 : 0;
    }
}
