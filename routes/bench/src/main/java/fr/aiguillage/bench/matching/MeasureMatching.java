package fr.aiguillage.bench.matching;

import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.engine.Epoch;
import fr.aiguillage.core.matching.engine.ModelEngine;
import fr.aiguillage.core.matching.engine.Print;
import fr.aiguillage.hub.matchfiles.LoadMatchModel;
import fr.aiguillage.mocks.scenario.Communes;
import fr.aiguillage.mocks.scenario.Publication;
import fr.aiguillage.mocks.scenario.Territory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Speed and memory of the engine alone on one thread beside many live records: {@code MeasureMatching MODEL COMMUNES TERRITORY
 * LIVE [EPOCH [ROUNDS]]}. The scenario, over the {@code country} or the {@code academy} alone, fills the index with LIVE records, of which the first EPOCH (all, unless told) are
 * counted into the epoch; then rounds of further records arrive. What is measured goes from a record's columns to its
 * edges and clusters; making the scenario's texts is not counted. Which settings of the JVM make it fast: docs/matching.md.
 */
public final class MeasureMatching {

    /** A fiftieth of a million, so that rounds do not measure an index of another size than was asked for. */
    private static final int ROUND = 20_000;

    private static final double RECORDS_AN_OPPORTUNITY = 1.6;

    private MeasureMatching() {}

    /** @param args model, the hub's file of communes, territory, number of live records, of those in the epoch, of rounds */
    public static void main(String[] args) throws IOException {
        Territory territory = Territory.valueOf(args[2].toUpperCase(Locale.ROOT));
        int live = Integer.parseInt(args[3]);
        int counted = args.length > 4 ? Integer.parseInt(args[4]) : live;
        int rounds = args.length > 5 ? Integer.parseInt(args[5]) : 5;
        System.out.printf("%d live records, %d in the epoch, over the %s%n", live, counted, args[2]);
        ScenarioRecords records = new ScenarioRecords(
                (int) ((live + (rounds + 1) * ROUND) / RECORDS_AN_OPPORTUNITY) + 1,
                Communes.read(Path.of(args[1]), territory));
        Iterator<Publication> publications = records.publications().iterator();
        ModelEngine first = new ModelEngine(LoadMatchModel.from(Path.of(args[0])), Epoch.EMPTY);
        HeapUse heap = new HeapUse();
        Epoch epoch = new Epoch(first.model());
        Deque<byte[]> prints = new ArrayDeque<>();
        while (prints.size() < live) {
            Publication publication = publications.next();
            Print print = first.print(ScenarioRecords.key(publication), records.columns(publication));
            if (prints.size() < counted) {
                first.count(print, epoch);
            }
            prints.add(first.encode(print));
        }
        ModelEngine engine = new ModelEngine(first.model(), epoch.freeze());
        heap.mark("epoch, and prints as stored", live);
        LiveRecords all = new LiveRecords(engine);
        Phases filling = new Phases();
        while (!prints.isEmpty()) {
            all.fill(engine.decode(prints.remove()), filling);
        }
        heap.mark("index and edges", live);
        System.out.printf("%d bytes a record as stored%n", all.storedBytes() / live);
        filling.print("filling", live);
        for (int round = 1; round <= rounds; round++) {
            round(all, records, publications).print("round " + round, ROUND);
        }
    }

    private static Phases round(LiveRecords all, ScenarioRecords records, Iterator<Publication> publications) {
        List<LiveRecords.Arrival> arrivals = new ArrayList<>(ROUND);
        while (arrivals.size() < ROUND) {
            Publication publication = publications.next();
            RecordKey key = ScenarioRecords.key(publication);
            arrivals.add(new LiveRecords.Arrival(key, records.columns(publication)));
        }
        System.gc();
        Phases phases = new Phases();
        for (int from = 0; from < ROUND; from += LiveRecords.BATCH) {
            all.arrive(arrivals.subList(from, Math.min(ROUND, from + LiveRecords.BATCH)), phases);
        }
        return phases;
    }
}
