package fr.aiguillage.mocks.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The open offers of one system at each step, cut into pages; it remembers numbers alone and makes the records again.
 */
public final class Shelf {
    private final Scenario scenario;
    private final OfferSystem system;
    private final Map<Integer, int[]> numbersByStep = new ConcurrentHashMap<>();

    public Shelf(Scenario scenario, OfferSystem system) {
        this.scenario = scenario;
        this.system = system;
    }

    public int size(int step) {
        return numbers(step).length;
    }

    /** The records from one position to another, exclusive; fewer at the end of the shelf. */
    public List<Publication> slice(int step, int from, int to) {
        int[] numbers = numbers(step);
        return Arrays.stream(numbers, Math.min(from, numbers.length), Math.min(to, numbers.length))
                .mapToObj(number -> scenario.publication(system, number).orElseThrow())
                .toList();
    }

    private int[] numbers(int step) {
        return numbersByStep.computeIfAbsent(
                Math.min(step, Fate.LAST_STEP),
                day -> scenario.open(system, day)
                        .mapToInt(publication -> publication.opportunity().number())
                        .toArray());
    }
}
