package fr.aiguillage.hub.matchfiles;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.engine.Epoch;
import fr.aiguillage.core.matching.engine.MatchAll;
import fr.aiguillage.core.matching.engine.ModelEngine;
import fr.aiguillage.core.matching.engine.Print;
import fr.aiguillage.core.matching.model.MatchModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Matches the records of one file among themselves, so that an administrator sees what a bank holds twice. The file is
 * streamed: what stays in memory is the print of each record, about a kilobyte, and the pairs worth telling.
 */
public final class MatchFile {

    private static final int PROGRESS_STEP = 10_000;

    /**
     * What came of it.
     *
     * @param left records that did not take part
     * @param doubled records whose name came before: the later one stands, as it would in the hub
     */
    public record Outcome(int records, MatchInput.Left left, int doubled, int clusters, int merged, int review) {}

    private final MatchModel model;
    private final PrintWriter progress;

    public MatchFile(MatchModel model, PrintWriter progress) {
        this.model = model;
        this.progress = progress;
    }

    /** Writes {@code clusters.csv} and {@code edges.csv} into the folder, which is made when absent. */
    public Outcome match(MatchInput input, Path folder) throws IOException {
        ModelEngine printing = new ModelEngine(model, Epoch.EMPTY);
        List<Print> prints = new ArrayList<>();
        Map<RecordKey, Integer> numbers = new HashMap<>();
        int[] doubled = {0};
        MatchInput.Left left = input.read((key, columns) -> {
            Print print = printing.print(key, columns);
            Integer before = numbers.putIfAbsent(key, prints.size());
            if (before == null) {
                prints.add(print);
                tell("read / lus", prints.size(), 0);
            } else {
                prints.set(before, print);
                doubled[0]++;
            }
        });
        numbers.clear();
        ModelEngine engine = new ModelEngine(model, MatchAll.epoch(printing, prints));
        List<Edge> edges = new ArrayList<>();
        List<Set<RecordKey>> clusters = new MatchAll(
                        engine, edge -> keep(edge, edges), done -> tell("matched / rapprochés", done, prints.size()))
                .run(prints);
        WriteMatches.Counts counts = WriteMatches.write(folder, clusters, edges);
        return new Outcome(prints.size(), left, doubled[0], clusters.size(), counts.merged(), counts.review());
    }

    /** Distinct pairs are told only when nothing but a veto keeps them apart. */
    private void keep(Edge edge, List<Edge> edges) {
        boolean isRefused = !edge.vetoes().isEmpty() && edge.weight() >= model.review();
        if (edge.band() != Band.DISTINCT || isRefused) {
            edges.add(edge);
        }
    }

    /** @param of how many there are; 0 while nobody knows */
    private void tell(String what, int count, int of) {
        if (count % PROGRESS_STEP == 0 || count == of) {
            progress.println(what + " " + count + (of == 0 ? "" : " / " + of));
            progress.flush();
        }
    }
}
