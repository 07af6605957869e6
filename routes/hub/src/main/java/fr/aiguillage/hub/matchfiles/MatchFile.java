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
import java.util.List;
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
     * @param unreadable records that could not be read
     */
    public record Outcome(int records, int unreadable, int clusters, int merged, int review) {}

    private final MatchModel model;
    private final PrintWriter progress;

    public MatchFile(MatchModel model, PrintWriter progress) {
        this.model = model;
        this.progress = progress;
    }

    /** Writes {@code clusters.csv} and {@code edges.csv} into the folder, which is made when absent. */
    public Outcome match(Path input, Path folder) throws IOException {
        ModelEngine printing = new ModelEngine(model, Epoch.EMPTY);
        List<Print> prints = new ArrayList<>();
        int unreadable = ReadMatchRecords.read(input, (key, columns) -> {
            prints.add(printing.print(key, columns));
            tell("read", prints.size());
        });
        ModelEngine engine = new ModelEngine(model, MatchAll.epoch(printing, prints));
        List<Edge> edges = new ArrayList<>();
        List<Set<RecordKey>> clusters =
                new MatchAll(engine, edge -> keep(edge, edges), done -> tell("matched", done)).run(prints);
        WriteMatches.Counts counts = WriteMatches.write(folder, clusters, edges);
        return new Outcome(prints.size(), unreadable, clusters.size(), counts.merged(), counts.review());
    }

    /** Distinct pairs are told only when nothing but a veto keeps them apart. */
    private void keep(Edge edge, List<Edge> edges) {
        boolean isRefused = !edge.vetoes().isEmpty() && edge.weight() >= model.review();
        if (edge.band() != Band.DISTINCT || isRefused) {
            edges.add(edge);
        }
    }

    private void tell(String what, int count) {
        if (count % PROGRESS_STEP == 0) {
            progress.println(what + " " + count);
            progress.flush();
        }
    }
}
