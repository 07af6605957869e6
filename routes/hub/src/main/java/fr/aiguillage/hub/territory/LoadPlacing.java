package fr.aiguillage.hub.territory;

import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.PlaceOffers;
import fr.aiguillage.core.territory.PlaceOffersByMap;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.core.territory.RoutingRules;
import fr.aiguillage.feeds.check.ConfigProblem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** The placing of offers by maps and routing rules; the hub refuses to start on rules that are broken or do not hold. */
public final class LoadPlacing {

    private LoadPlacing() {}

    /**
     * Placing by these maps and the folder's routing rules.
     *
     * @throws IllegalStateException naming each line that cannot be used
     */
    public static PlaceOffers load(Path configDir, PoleMaps maps, Communes communes) {
        ReadRouting reader = new ReadRouting(configDir, maps, communes, LocalDate.now());
        RoutingRules rules = reader.read();
        String fatal = reader.problems().stream()
                .filter(ConfigProblem::isFatal)
                .map(problem -> problem.file() + ":" + problem.line() + " "
                        + problem.notice().english())
                .collect(Collectors.joining("\n"));
        if (!fatal.isEmpty()) {
            throw new IllegalStateException("routing.yaml cannot be used:\n" + fatal);
        }
        return new PlaceOffersByMap(maps, communes, rules);
    }
}
