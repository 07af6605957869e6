package fr.aiguillage.hub.territory;

import fr.aiguillage.core.territory.PoleMapHeader;
import fr.aiguillage.feeds.check.ConfigProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Checks that each day has one map, from the first map on. */
final class EffectiveDatesCheck {

    private EffectiveDatesCheck() {}

    static List<ConfigProblem> problems(List<PoleMapFolder> folders) {
        List<PoleMapFolder> inTime = folders.stream()
                .sorted(Comparator.comparing(
                        folder -> folder.header().effective().from()))
                .toList();
        List<ConfigProblem> problems = new ArrayList<>();
        for (int i = 1; i < inTime.size(); i++) {
            PoleMapFolder next = inTime.get(i);
            PoleMapHeader held = inTime.get(i - 1).header();
            LocalDate end = held.effective().to();
            LocalDate begin = next.header().effective().from();
            if (end == null || !end.isBefore(begin)) {
                problems.add(next.document()
                        .problem(PoleNotice.MAPS_OVERLAP, "/effective/from", begin.toString(), held.version()));
            } else if (end.plusDays(1).isBefore(begin)) {
                problems.add(next.document()
                        .problem(PoleNotice.MAPS_GAP, "/effective/from", held.version(), begin.toString()));
            }
        }
        return problems;
    }
}
