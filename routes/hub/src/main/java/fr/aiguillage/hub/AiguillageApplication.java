package fr.aiguillage.hub;

import fr.aiguillage.hub.cli.AiguillageCommand;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The hub as a background service; with the name of a command as first argument, that command and nothing more. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AiguillageApplication {

    private static final String RUN = "run";
    private static final Set<String> HELP = Set.of("--help", "-h", "--version", "-V");

    public static void main(String[] args) {
        if (isCommand(args)) {
            System.exit(AiguillageCommand.execute(utf8(System.out), utf8(System.err), args));
        }
        SpringApplication.run(AiguillageApplication.class, withoutRun(args));
    }

    /** Settings such as {@code --server.port=0} are for the service. */
    static boolean isCommand(String[] args) {
        return args.length > 0 && !args[0].equals(RUN) && (!args[0].startsWith("-") || HELP.contains(args[0]));
    }

    private static String[] withoutRun(String[] args) {
        return args.length > 0 && args[0].equals(RUN) ? Arrays.copyOfRange(args, 1, args.length) : args;
    }

    /** French needs its accents whatever the machine's locale. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
