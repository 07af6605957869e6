package fr.aiguillage.hub.territory;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.MldsCoordinator;
import fr.aiguillage.core.territory.Referents;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that the MLDS referent of each pôle and of the desk is a coordinator that the map gives a queue. */
final class MldsCheck {

    private final Set<PoleId> known;
    private final List<ConfigProblem> problems = new ArrayList<>();

    private MldsCheck(PoleMapFolder folder) {
        known = folder.header().mldsCoordinators().stream()
                .map(MldsCoordinator::id)
                .collect(Collectors.toSet());
        check(folder.document(), "/desk", folder.header().desk().referents());
        folder.files().forEach(file -> check(file.document(), "", file.pole().referents()));
    }

    static List<ConfigProblem> problems(PoleMapFolder folder) {
        return new MldsCheck(folder).problems;
    }

    private void check(YamlDocument document, String holder, @Nullable Referents referents) {
        PoleId mlds = referents == null ? null : referents.mlds();
        if (mlds == null && !known.isEmpty()) {
            problems.add(document.problem(PoleNotice.MLDS_MISSING, holder));
        } else if (mlds != null && !known.contains(mlds)) {
            problems.add(document.problem(PoleNotice.MLDS_UNKNOWN, holder + "/referents/mlds", mlds.value()));
        }
    }
}
