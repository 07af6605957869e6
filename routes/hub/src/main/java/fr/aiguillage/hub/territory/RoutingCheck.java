package fr.aiguillage.hub.territory;

import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.feeds.check.ConfigCheck;
import fr.aiguillage.feeds.check.ConfigProblem;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Checks the routing rules: form, pôles and examples. A map that cannot be read has its own check. */
public final class RoutingCheck implements ConfigCheck {

    @Override
    public List<ConfigProblem> check(Path configDir) {
        try {
            Communes communes = LoadCommunes.load(configDir);
            ReadRouting reader =
                    new ReadRouting(configDir, LoadPoleMap.load(configDir, communes), communes, LocalDate.now());
            reader.read();
            return reader.problems();
        } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException noMap) {
            return List.of();
        }
    }
}
