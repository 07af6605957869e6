package fr.aiguillage.hub.cli;

import fr.aiguillage.hub.SchoolYearSettings;
import fr.aiguillage.hub.sharing.SharingTrial;
import fr.aiguillage.hub.sharing.SimulateSharing;
import fr.aiguillage.hub.trial.TrialDatabase;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how seats would be shared before a rector lets them be. */
@Command(
        name = "share",
        mixinStandardHelpOptions = true,
        description = {
            "Simule le partage des places entre les pôles, avec son calcul, sans rien écrire.",
            "Simulates the sharing of seats among the pôles, with its arithmetic, and writes nothing."
        })
final class ShareCommand implements Callable<Integer> {

    @Option(
            names = "--simulate",
            required = true,
            description = {"Obligatoire : le partage réel est celui du service.", "Required: the service alone shares."
            })
    private boolean simulate;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = "config",
            description = {"Dossier de configuration (${DEFAULT-VALUE}).", "Configuration folder (${DEFAULT-VALUE})."})
    private Path folder = Path.of("config");

    @Option(
            names = "--school-year",
            defaultValue = "01-09",
            paramLabel = "DD-MM",
            description = {
                "Premier jour de l'année scolaire, comme aiguillage.school-year.turn (${DEFAULT-VALUE}).",
                "First day of the school year, as in aiguillage.school-year.turn (${DEFAULT-VALUE})."
            })
    private String schoolYear = "01-09";

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (TrialDatabase store = database.open(folder)) {
            SimulateSharing.Outcome outcome = SharingTrial.over(
                            folder,
                            store.client(),
                            store.engine(),
                            new SchoolYearSettings(schoolYear, Duration.ZERO).year())
                    .run(LocalDate.now(ZoneId.of("Europe/Paris")), out);
            out.printf(
                    "%d offers, %d seats allotted, %d left to the académie%n",
                    outcome.offers(), outcome.seats(), outcome.toAcademy());
            return 0;
        } catch (IllegalStateException | DateTimeException unusable) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unusable.getMessage()), unusable);
        }
    }
}
