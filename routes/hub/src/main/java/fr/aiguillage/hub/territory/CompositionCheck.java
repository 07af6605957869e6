package fr.aiguillage.hub.territory;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.MldsCoordinator;
import fr.aiguillage.core.territory.PoleComponent;
import fr.aiguillage.feeds.check.ConfigProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Checks that each pôle is a network and has a name of its own, the triage desk and coordinators of the MLDS included. */
final class CompositionCheck {

    private static final int FEWEST_ESTABLISHMENTS = 2;

    private CompositionCheck() {}

    static List<ConfigProblem> problems(PoleMapFolder folder) {
        List<ConfigProblem> problems = new ArrayList<>();
        Map<PoleId, String> names = new HashMap<>();
        String map = folder.document().file().toString();
        names.put(folder.header().desk().id(), map);
        List<MldsCoordinator> coordinators = folder.header().mldsCoordinators();
        for (int i = 0; i < coordinators.size(); i++) {
            PoleId id = coordinators.get(i).id();
            if (names.putIfAbsent(id, map) != null) {
                problems.add(folder.document()
                        .problem(PoleNotice.POLE_ID_TWICE, "/mlds-coordinators/" + i + "/id", id.value(), map));
            }
        }
        for (PoleFile file : folder.files()) {
            PoleId id = file.pole().id();
            String holder = names.putIfAbsent(id, file.document().file().toString());
            if (holder != null) {
                problems.add(file.document().problem(PoleNotice.POLE_ID_TWICE, "/id", id.value(), holder));
            }
            long establishments = file.pole().components().stream()
                    .map(PoleComponent::uai)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
            if (establishments < FEWEST_ESTABLISHMENTS) {
                problems.add(file.document()
                        .problem(PoleNotice.ONE_ESTABLISHMENT, "/components", String.valueOf(establishments)));
            }
        }
        return problems;
    }
}
