package fr.aiguillage.mocks.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The hub's ledger: per feed, how the messages received ended. */
record Books(Map<String, Map<String, Long>> byFeed) {
    /** Names in the API, each with its French column. */
    private static final List<Map.Entry<String, String>> OUTCOMES = List.of(
            Map.entry("delivered", "livrées"),
            Map.entry("merged", "fusionnées"),
            Map.entry("unchanged", "inchangées"),
            Map.entry("stale", "périmées"),
            Map.entry("filtered", "hors champ"),
            Map.entry("quarantined", "quarantaine"),
            Map.entry("expired", "expirées"),
            Map.entry("withdrawn", "retirées"),
            Map.entry("unroutable", "au tri"),
            Map.entry("echo", "échos"),
            Map.entry("underWay", "en cours"));

    static Books of(JsonNode ledger) {
        Map<String, Map<String, Long>> byFeed = new LinkedHashMap<>();
        for (JsonNode line : ledger.path("feeds")) {
            Map<String, Long> counts = new LinkedHashMap<>();
            counts.put("received", line.path("received").asLong());
            OUTCOMES.forEach(outcome ->
                    counts.put(outcome.getKey(), line.path(outcome.getKey()).asLong()));
            byFeed.put(line.path("feed").asText(), counts);
        }
        return new Books(byFeed);
    }

    long total(String column) {
        return byFeed.values().stream()
                .mapToLong(counts -> counts.getOrDefault(column, 0L))
                .sum();
    }

    /** Whether each message received is found again under exactly one outcome, in each feed. */
    boolean balance() {
        return !byFeed.isEmpty() && byFeed.values().stream().allMatch(Books::balances);
    }

    private static boolean balances(Map<String, Long> counts) {
        long ended = OUTCOMES.stream()
                .mapToLong(outcome -> counts.getOrDefault(outcome.getKey(), 0L))
                .sum();
        return counts.getOrDefault("received", 0L) == ended;
    }

    /** Whether offers of every one of these feeds have come in. */
    boolean hold(List<String> feeds) {
        return feeds.stream()
                .allMatch(feed -> byFeed.getOrDefault(feed, Map.of()).getOrDefault("received", 0L) > 0);
    }

    String table() {
        StringBuilder table = new StringBuilder("%-22s %9s".formatted("flux", "reçues"));
        OUTCOMES.forEach(outcome -> table.append(" %11s".formatted(outcome.getValue())));
        byFeed.forEach((feed, counts) -> {
            table.append("%n%-22s %9d".formatted(feed, counts.get("received")));
            OUTCOMES.forEach(outcome -> table.append(" %11d".formatted(counts.get(outcome.getKey()))));
        });
        return table.toString();
    }
}
