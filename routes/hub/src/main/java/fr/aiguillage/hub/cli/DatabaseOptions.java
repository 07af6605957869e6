package fr.aiguillage.hub.cli;

import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.hub.trial.TrialDatabase;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the hub's database is, for commands that read what it holds. */
final class DatabaseOptions {

    @Option(
            names = "--database",
            required = true,
            paramLabel = "URL",
            description = {
                "Base du hub (jdbc:postgresql:…), en lecture seule.",
                "The hub's database (jdbc:postgresql:…), read only."
            })
    private String url = "";

    @Option(names = "--database-user", paramLabel = "USER", defaultValue = "postgres")
    private String user = "postgres";

    @Option(
            names = "--database-password",
            paramLabel = "SECRET",
            description = {"${env:NOM} ou ${file:/chemin}.", "${env:NAME} or ${file:/path}."})
    private @Nullable String password;

    /** @throws IllegalStateException when it cannot be reached */
    TrialDatabase open(Path configDir) {
        return TrialDatabase.open(configDir, url, user, password == null ? "" : new Secret(password).resolve());
    }
}
