package fr.aiguillage.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Rates by contender, one a round, in the same order of rounds.
 *
 * @param rates offers a second
 */
record Results(Map<String, List<Double>> rates) {

    /** Minimum, median and maximum of each rate, and of the hub's ratio to each other contender, round by round. */
    String table() {
        StringBuilder table = new StringBuilder("%n%-28s %9s %9s %9s%n".formatted("", "min", "median", "max"));
        rates.forEach((name, values) -> table.append(row(name + ", offers/s", values, "%,9.0f")));
        List<Double> hub = rates.get("hub");
        rates.forEach((name, values) -> {
            if (hub != null && !name.equals("hub")) {
                List<Double> ratios = IntStream.range(0, values.size())
                        .mapToObj(round -> hub.get(round) / values.get(round))
                        .toList();
                table.append(row("hub / " + name, ratios, "%9.2f"));
            }
        });
        return table.toString();
    }

    private static String row(String label, List<Double> values, String form) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return ("%-28s " + form + " " + form + " " + form + "%n")
                .formatted(label, sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
    }
}
