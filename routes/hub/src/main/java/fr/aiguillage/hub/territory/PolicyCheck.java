package fr.aiguillage.hub.territory;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.PlacingPolicy;
import fr.aiguillage.feeds.check.ConfigProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that the pôles which the policy of a map names are pôles of that map. */
final class PolicyCheck {

    private final PoleMapFolder folder;
    private final Set<PoleId> poles;
    private final List<ConfigProblem> problems = new ArrayList<>();

    PolicyCheck(PoleMapFolder folder) {
        this.folder = folder;
        this.poles = folder.files().stream().map(file -> file.pole().id()).collect(Collectors.toSet());
    }

    List<ConfigProblem> problems() {
        PlacingPolicy policy = folder.header().policyOrNone();
        find("/policy/wide-offers", policy.wideOffers());
        find("/policy/border-offers", policy.borderOffers());
        policy.headCounts().keySet().stream().sorted().forEach(pole -> find(pole, "/policy/head-counts/" + pole));
        return problems;
    }

    private void find(String pointer, List<PoleId> named) {
        for (int i = 0; i < named.size(); i++) {
            find(named.get(i), pointer + "/" + i);
        }
    }

    private void find(PoleId pole, String pointer) {
        if (!poles.contains(pole)) {
            problems.add(folder.document().problem(PoleNotice.POLE_UNKNOWN, pointer, pole.value()));
        }
    }
}
