package fr.aiguillage.hub.matchfiles;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.RecordKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes clusters and pairs as CSV, in the order of their keys, so that two runs give the same bytes. */
final class WriteMatches {

    /** Pairs by what became of them. */
    record Counts(int merged, int review) {}

    private final Map<RecordKey, RecordKey> clusterOf = new HashMap<>();
    private int merged;
    private int review;

    private WriteMatches() {}

    static Counts write(Path folder, List<Set<RecordKey>> clusters, List<Edge> edges) throws IOException {
        WriteMatches matches = new WriteMatches();
        Files.createDirectories(folder);
        try (SequenceWriter out = rows(folder.resolve("clusters.csv"))) {
            out.write(List.of("record", "cluster"));
            clusters.forEach(cluster -> matches.cluster(cluster, out));
        }
        try (SequenceWriter out = rows(folder.resolve("edges.csv"))) {
            out.write(List.of("a", "b", "weight", "decision", "vetoes"));
            edges.stream()
                    .sorted(Comparator.comparing(Edge::left).thenComparing(Edge::right))
                    .forEach(edge -> matches.edge(edge, out));
        }
        return new Counts(matches.merged, matches.review);
    }

    private static SequenceWriter rows(Path file) throws IOException {
        return new CsvMapper().writer().writeValues(Files.newBufferedWriter(file));
    }

    private void cluster(Set<RecordKey> cluster, SequenceWriter out) {
        RecordKey name = cluster.iterator().next();
        for (RecordKey record : cluster) {
            clusterOf.put(record, name);
            put(out, record.remoteId(), name.remoteId());
        }
    }

    private void edge(Edge edge, SequenceWriter out) {
        String decision = decision(edge);
        put(
                out,
                edge.left().remoteId(),
                edge.right().remoteId(),
                String.valueOf(edge.weight()),
                decision,
                String.join(" ", edge.vetoes()));
    }

    /** A pair that matches but whose clusters do not agree as wholes is for a person to see. */
    private String decision(Edge edge) {
        RecordKey left = clusterOf.getOrDefault(edge.left(), edge.left());
        if (left.equals(clusterOf.get(edge.right()))) {
            merged++;
            return "merged";
        }
        if (edge.band() == Band.DISTINCT) {
            return "distinct";
        }
        review++;
        return "review";
    }

    private static void put(SequenceWriter out, String... cells) {
        try {
            out.write(List.of(cells));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
