package fr.aiguillage.hub.sharing;

import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.sharing.Demand;
import fr.aiguillage.core.sharing.Standing;
import fr.aiguillage.hub.store.AllotmentRow;
import fr.aiguillage.hub.store.AllotmentStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How well the pôles are served, from the store, with what was allotted since it was read. For one sweep: what a pôle can
 * use without sharing is looked up once, since sharing does not change it.
 */
final class StoredStanding implements Standing {

    private record Ask(PoleId pole, Demand demand) {}

    private final AllotmentStore store;
    private final int schoolYear;
    private final List<AllotmentRow> given;
    private final Map<Ask, Integer> usable = new HashMap<>();

    StoredStanding(AllotmentStore store, int schoolYear) {
        this.store = store;
        this.schoolYear = schoolYear;
        this.given = new ArrayList<>(store.ofYear(schoolYear));
    }

    /** Finds what another instance has given since. */
    void refresh() {
        given.clear();
        given.addAll(store.ofYear(schoolYear));
    }

    /** The next offer finds these seats given. */
    void add(List<AllotmentRow> rows) {
        given.addAll(rows);
    }

    @Override
    public int usable(PoleId pole, Demand demand) {
        return usable.computeIfAbsent(
                new Ask(pole, demand),
                ask -> store.usable(
                        pole, demand.levels().stream().map(Enum::name).toList(), demand.families()));
    }

    @Override
    public int given(PoleId pole, Demand demand) {
        return given.stream()
                .filter(row -> row.pole().equals(pole) && demand(row).meets(demand))
                .mapToInt(AllotmentRow::seats)
                .sum();
    }

    @Override
    public int given(PoleId pole) {
        return given.stream()
                .filter(row -> row.pole().equals(pole))
                .mapToInt(AllotmentRow::seats)
                .sum();
    }

    private static Demand demand(AllotmentRow row) {
        return new Demand(
                row.levels().stream().map(Level::valueOf).collect(Collectors.toSet()), Set.copyOf(row.families()));
    }
}
