package fr.aiguillage.hub.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands beside the service itself. A new command is one class, listed in {@code subcommands}. */
@Command(
        name = "aiguillage",
        mixinStandardHelpOptions = true,
        version = "aiguillage",
        description = {
            "Hub des offres de stage. Sans commande, ou avec « run », démarre le service.",
            "Hub of internship offers. Without a command, or with “run”, starts the service."
        },
        footer = {"", "Codes de retour / exit codes: 0 bon/good, 1 problèmes/problems, 2 commande/usage."},
        subcommands = {
            CheckCommand.class,
            TryCommand.class,
            MatchCommand.class,
            ShareCommand.class,
            DiffMapCommand.class,
            CommandLine.HelpCommand.class
        })
public final class AiguillageCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private AiguillageCommand() {
        this.spec = CommandSpec.create();
    }

    /** Runs a command line and returns its exit code. */
    public static int execute(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new AiguillageCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Commande manquante / missing command");
    }
}
