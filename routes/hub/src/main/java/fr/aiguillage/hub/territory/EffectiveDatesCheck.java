package fr.aiguillage.hub.territory;

import fr.aiguillage.core.territory.Agreement;
import fr.aiguillage.core.territory.Effective;
import fr.aiguillage.core.territory.PoleMapHeader;
import fr.aiguillage.feeds.check.ConfigProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that each day has one map, from the first map on, today among them, and that nothing ends before it begins. */
final class EffectiveDatesCheck {

    private EffectiveDatesCheck() {}

    static List<ConfigProblem> problems(List<PoleMapFolder> folders, LocalDate today) {
        List<PoleMapFolder> inTime = folders.stream()
                .sorted(Comparator.comparing(
                        folder -> folder.header().effective().from()))
                .toList();
        List<ConfigProblem> problems = new ArrayList<>();
        inTime.forEach(folder -> findReversed(folder, problems));
        if (!inTime.isEmpty()
                && inTime.stream()
                        .noneMatch(folder -> folder.header().effective().holds(today))) {
            problems.add(inTime.get(inTime.size() - 1)
                    .document()
                    .problem(PoleNotice.NO_MAP_TODAY, "/effective", today.toString()));
        }
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

    private static void findReversed(PoleMapFolder folder, List<ConfigProblem> problems) {
        findReversed(folder, "/effective/to", folder.header().effective(), problems);
        List<Agreement> agreements = folder.header().agreements();
        for (int i = 0; i < agreements.size(); i++) {
            findReversed(
                    folder,
                    "/agreements/" + i + "/effective/to",
                    agreements.get(i).effective(),
                    problems);
        }
    }

    private static void findReversed(
            PoleMapFolder folder, String pointer, @Nullable Effective days, List<ConfigProblem> problems) {
        if (days == null) {
            return;
        }
        LocalDate end = days.to();
        if (end != null && end.isBefore(days.from())) {
            problems.add(folder.document()
                    .problem(
                            PoleNotice.EFFECTIVE_REVERSED,
                            pointer,
                            end.toString(),
                            days.from().toString()));
        }
    }
}
