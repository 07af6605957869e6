package fr.aiguillage.core.territory;

import fr.aiguillage.contract.PoleId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pôle de stages: territory, components, missions and coordinator, all four required by the circulaire 2015-035.
 *
 * @param office absent when the coordinator receives nobody
 * @param specialities formation families, when the basis is a campus
 * @param referents who is told of some of its offers beside it; nobody when absent
 */
public record Pole(
        PoleId id,
        String label,
        PoleBasis basis,
        Territory territory,
        List<PoleComponent> components,
        Set<PoleMission> missions,
        PoleCoordinator coordinator,
        @Nullable PoleOffice office,
        List<String> specialities,
        List<PoleChannel> channels,
        @Nullable Referents referents) {

    public Pole {
        components = List.copyOf(components);
        missions = Set.copyOf(missions);
        specialities = List.copyOf(specialities);
        channels = List.copyOf(channels);
    }
}
