package fr.aiguillage.bench.matching;

import fr.aiguillage.core.matching.engine.CandidateIndex;
import fr.aiguillage.core.matching.engine.Epoch;
import fr.aiguillage.core.matching.engine.ModelEngine;
import fr.aiguillage.core.matching.engine.Print;
import fr.aiguillage.hub.matchfiles.LoadMatchModel;
import fr.aiguillage.mocks.scenario.Communes;
import fr.aiguillage.mocks.scenario.Publication;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Speed of the engine alone on one thread beside many live records: {@code MeasureMatching MODEL COMMUNES LIVE}. A
 * record is printed, its keys are made, candidates looked up and compared, then it is added. Making the scenario's
 * texts is not counted.
 */
public final class MeasureMatching {

    private static final int ROUND = 20_000;
    private static final int ROUNDS = 5;
    private static final double RECORDS_AN_OPPORTUNITY = 1.6;

    private MeasureMatching() {}

    /** @param args model, the hub's file of communes, number of live records */
    public static void main(String[] args) throws IOException {
        int live = Integer.parseInt(args[2]);
        ScenarioRecords records = new ScenarioRecords(
                (int) ((live + (ROUNDS + 1) * ROUND) / RECORDS_AN_OPPORTUNITY) + 1, Communes.read(Path.of(args[1])));
        ModelEngine first = new ModelEngine(LoadMatchModel.from(Path.of(args[0])), Epoch.EMPTY);
        Iterator<Publication> publications = records.publications().iterator();
        List<Print> prints = new ArrayList<>();
        Epoch epoch = new Epoch(first.model());
        for (int i = 0; i < live && publications.hasNext(); i++) {
            Publication publication = publications.next();
            Print print = first.print(ScenarioRecords.key(publication), records.columns(publication));
            prints.add(print);
            first.count(print, epoch);
        }
        ModelEngine engine = new ModelEngine(first.model(), epoch.freeze());
        CandidateIndex index = new CandidateIndex();
        long bytes = 0;
        for (int i = 0; i < prints.size(); i++) {
            index.add(i, engine.keys(prints.get(i)));
            bytes += engine.encode(prints.get(i)).length;
        }
        System.out.printf(
                "%d live records, %d bytes each as stored, heap used %d MB%n",
                prints.size(),
                bytes / prints.size(),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        for (int round = 0; round < ROUNDS; round++) {
            round(engine, records, publications, prints, index);
        }
    }

    /** Of this thread alone, so that a busy machine does not count as a slow engine; collection of garbage is left out. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void round(
            ModelEngine engine,
            ScenarioRecords records,
            Iterator<Publication> publications,
            List<Print> prints,
            CandidateIndex index) {
        List<Publication> batch = new ArrayList<>();
        List<Map<String, List<String>>> columns = new ArrayList<>();
        for (int i = 0; i < ROUND && publications.hasNext(); i++) {
            Publication publication = publications.next();
            batch.add(publication);
            columns.add(records.columns(publication));
        }
        long comparisons = 0;
        long compared = 0;
        long made = 0;
        long start = cpu();
        List<Print> printed = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            printed.add(engine.print(ScenarioRecords.key(batch.get(i)), columns.get(i)));
        }
        long printedAt = cpu();
        List<long[]> keys = new ArrayList<>();
        for (Print print : printed) {
            keys.add(engine.keys(print));
            made += keys.get(keys.size() - 1).length;
        }
        long keyedAt = cpu();
        for (int i = 0; i < printed.size(); i++) {
            Print print = printed.get(i);
            for (int candidate : index.candidates(keys.get(i))) {
                if (engine.mayBeSame(print, prints.get(candidate))) {
                    engine.compare(print, prints.get(candidate));
                    compared++;
                }
                comparisons++;
            }
            index.add(prints.size(), keys.get(i));
            prints.add(print);
        }
        long end = cpu();
        double each = 1000.0 * batch.size();
        System.out.printf(
                "%.0f records/s: printing %.1f µs, %.1f keys %.1f µs, comparing %.1f µs"
                        + " (%.1f candidates a record, %.1f of them compared whole)%n",
                batch.size() * 1e9 / (end - start),
                (printedAt - start) / each,
                (double) made / batch.size(),
                (keyedAt - printedAt) / each,
                (end - keyedAt) / each,
                (double) comparisons / batch.size(),
                (double) compared / batch.size());
    }
}
