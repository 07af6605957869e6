package fr.aiguillage.bench.matching;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.mocks.scenario.Opportunity;
import fr.aiguillage.mocks.scenario.Publication;
import fr.aiguillage.mocks.scenario.Wording;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is wrong by what the systems did to the records: which pairs were never compared, which were taken for
 * distinct or left to a person though they are one, which were merged or left to a person though they are two.
 */
final class ScenarioMistakes {

    private final ScenarioRecords records;
    private final Map<String, Publication> publications = new HashMap<>();
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    ScenarioMistakes(ScenarioRecords records) {
        this.records = records;
    }

    void add(String name, Publication publication) {
        publications.put(name, publication);
    }

    /**
     * @param found pairs in one cluster
     * @param withReview those and the pairs that a person is asked about
     * @param compared what the edges said; no entry for a pair without a common key
     */
    void count(Truth truth, Set<Pair> found, Set<Pair> withReview, Map<Pair, Band> compared) {
        truth.pairs().stream()
                .filter(pair -> !found.contains(pair))
                .forEach(pair -> count(pair, withReview.contains(pair) ? "one, in review" : lost(compared.get(pair))));
        found.stream().filter(pair -> !truth.pairs().contains(pair)).forEach(pair -> count(pair, "two, merged"));
        withReview.stream()
                .filter(pair -> !truth.pairs().contains(pair) && !found.contains(pair))
                .forEach(pair -> count(pair, "two, in review"));
    }

    private static String lost(@Nullable Band band) {
        if (band == null) {
            return "one, never compared";
        }
        return switch (band) {
            case MATCH -> "one, cut by the clusters";
            case REVIEW -> "one, in review but told apart by other members";
            case DISTINCT -> "one, taken for distinct";
        };
    }

    private void count(Pair pair, String mistake) {
        Publication left = publications.get(pair.left());
        Publication right = publications.get(pair.right());
        if (left == null || right == null) {
            return;
        }
        Map<String, Integer> row = counts.computeIfAbsent(mistake, any -> new TreeMap<>());
        row.merge(" all", 1, Integer::sum);
        row.merge("kind " + left.opportunity().kind(), 1, Integer::sum);
        row.merge(
                List.of(left.system().id(), right.system().id()).stream()
                        .sorted()
                        .collect(Collectors.joining(" and ")),
                1,
                Integer::sum);
        for (String done : done(left, right)) {
            row.merge(done, 1, Integer::sum);
        }
    }

    private List<String> done(Publication left, Publication right) {
        List<String> done = new ArrayList<>();
        Opportunity one = left.opportunity();
        Opportunity other = right.opportunity();
        if (one.number() != other.number()) {
            done.add(one.host().siret().equals(other.host().siret()) ? "same host" : "other host");
            done.add(one.weeks().equals(other.weeks()) ? "same weeks" : "other weeks");
            done.add(one.levels().equals(other.levels()) ? "same levels" : "other levels");
        }
        Wording leftWords = records.wording(left);
        Wording rightWords = records.wording(right);
        if (leftWords.hostIsWithheld() || rightWords.hostIsWithheld()) {
            done.add("host withheld");
        }
        if (leftWords.placeIsVague() || rightWords.placeIsVague()) {
            done.add("département alone");
        }
        if (leftWords.siret().isEmpty() || rightWords.siret().isEmpty()) {
            done.add("SIRET missing");
        } else if (!leftWords.siret().equals(rightWords.siret())) {
            done.add("SIRET of the head office");
        }
        if (one.weeks().isEmpty()) {
            done.add("no weeks");
        }
        return done;
    }

    void print(PrintStream out) {
        counts.forEach((mistake, row) -> {
            out.println(mistake);
            row.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .forEach(entry -> out.printf(
                            "  %6d %s%n", entry.getValue(), entry.getKey().strip()));
        });
    }
}
