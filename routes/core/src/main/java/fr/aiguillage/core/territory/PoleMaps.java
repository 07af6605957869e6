package fr.aiguillage.core.territory;

import fr.aiguillage.contract.PoleId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The maps of an académie over time, at most one in force on a day. */
public final class PoleMaps {

    private final List<PoleMap> maps;

    /** @param maps at least one */
    public PoleMaps(List<PoleMap> maps) {
        if (maps.isEmpty()) {
            throw new IllegalArgumentException("a hub needs at least one map of pôles");
        }
        this.maps = maps.stream()
                .sorted(Comparator.comparing(map -> map.header().effective().from()))
                .toList();
    }

    /** Every map, oldest first. */
    public List<PoleMap> all() {
        return maps;
    }

    public Optional<PoleMap> inForce(LocalDate day) {
        return maps.stream().filter(map -> map.header().effective().holds(day)).findFirst();
    }

    /** The map in force, else the last that began before the day, else the first: some desk is always there. */
    public PoleMap nearest(LocalDate day) {
        return inForce(day)
                .or(() -> maps.stream()
                        .filter(map -> !map.header().effective().from().isAfter(day))
                        .reduce((earlier, later) -> later))
                .orElseGet(() -> maps.get(0));
    }

    /** Pôles and desks of every map. */
    public List<PoleId> destinations() {
        return maps.stream()
                .flatMap(map -> map.destinations().stream())
                .distinct()
                .toList();
    }

    /** Whoever has a queue in any map, for queues that must exist before they are needed. */
    public List<PoleId> receivers() {
        return maps.stream().flatMap(map -> map.receivers().stream()).distinct().toList();
    }
}
