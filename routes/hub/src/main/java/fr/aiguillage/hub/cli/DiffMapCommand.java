package fr.aiguillage.hub.cli;

import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.hub.placing.DiffPoleMap;
import fr.aiguillage.hub.territory.LoadCommunes;
import fr.aiguillage.hub.territory.LoadPlacing;
import fr.aiguillage.hub.territory.LoadPoleMap;
import fr.aiguillage.hub.trial.TrialDatabase;
import fr.aiguillage.hub.trial.TrialGolden;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows which offers a new map would move before it is put in place. */
@Command(
        name = "diff-map",
        mixinStandardHelpOptions = true,
        description = {
            "Dit quelles offres ouvertes changeraient de pôle avec les cartes d'un dossier ; n'écrit rien.",
            "Tells which open offers would change pôle under the maps of a folder; writes nothing."
        })
final class DiffMapCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            description = {"Dossier de configuration avec la nouvelle carte.", "Configuration folder with the new map."
            })
    private Path folder = Path.of("config");

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = {
                "Jour d'effet (AAAA-MM-JJ) ; celui de la dernière carte par défaut.",
                "Day of effect (YYYY-MM-DD); that of the last map by default."
            })
    private @Nullable LocalDate day;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (TrialDatabase store = database.open(folder)) {
            Communes communes = LoadCommunes.load(folder);
            PoleMaps maps = LoadPoleMap.load(folder, communes);
            PoleMap last = maps.all().get(maps.all().size() - 1);
            LocalDate on = day == null ? last.header().effective().from() : day;
            DiffPoleMap diff = new DiffPoleMap(
                    store.offers(),
                    TrialGolden.over(folder, store.client(), store.engine()),
                    LoadPlacing.load(folder, maps, communes));
            Map<String, Integer> counts = new TreeMap<>();
            int seen = diff.tell(on, move -> {
                counts.merge(move.from() + " -> " + move.to(), 1, Integer::sum);
                out.printf("%s %s -> %s (%s) %s%n", move.hubId(), move.from(), move.to(), move.rule(), move.title());
            });
            counts.forEach((what, count) -> out.printf("%s: %d%n", what, count));
            int moved = counts.values().stream().mapToInt(Integer::intValue).sum();
            out.printf(
                    "%d of %d open offers would move on %s (map %s)%n",
                    moved, seen, on, maps.nearest(on).header().version());
            return 0;
        } catch (IllegalStateException unusable) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unusable.getMessage()), unusable);
        }
    }
}
