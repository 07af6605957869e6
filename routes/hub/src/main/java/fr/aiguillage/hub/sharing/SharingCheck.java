package fr.aiguillage.hub.sharing;

import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.feeds.check.ConfigCheck;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.hub.territory.LoadCommunes;
import fr.aiguillage.hub.territory.LoadPoleMap;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Checks how seats are shared: form, pôles and head-counts. A map that cannot be read has its own check. */
public final class SharingCheck implements ConfigCheck {

    @Override
    public List<ConfigProblem> check(Path configDir) {
        try {
            PoleMaps maps = LoadPoleMap.load(configDir, LoadCommunes.load(configDir));
            ReadSharing reader = new ReadSharing(configDir, maps.destinations());
            reader.read();
            return reader.problems();
        } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException noMap) {
            return List.of();
        }
    }
}
