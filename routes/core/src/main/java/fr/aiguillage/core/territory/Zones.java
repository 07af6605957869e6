package fr.aiguillage.core.territory;

import java.util.List;
import java.util.stream.Stream;

/**
 * Areas by their codes, each list added to the others.
 *
 * @param departments INSEE codes
 * @param districts codes of arrondissements (sub-prefectures)
 * @param epci SIREN of intercommunal bodies
 * @param communes INSEE codes; that of a city with arrondissements stands for all of them
 */
public record Zones(List<String> departments, List<String> districts, List<String> epci, List<String> communes) {

    public static final Zones NONE = new Zones(List.of(), List.of(), List.of(), List.of());

    public Zones {
        departments = List.copyOf(departments);
        districts = List.copyOf(districts);
        epci = List.copyOf(epci);
        communes = List.copyOf(communes);
    }

    /** Units within any of the areas; an arrondissement of a city lies where the city lies. */
    public Stream<Commune> unitsOf(Communes index) {
        if (equals(NONE)) {
            return Stream.empty();
        }
        return Stream.concat(
                        communes.stream().flatMap(code -> index.listUnits(code).stream()),
                        index.units().stream().filter(unit -> holds(index.cityOf(unit))))
                .distinct();
    }

    private boolean holds(Commune commune) {
        return departments.contains(commune.department())
                || (commune.district() != null && districts.contains(commune.district()))
                || (commune.epci() != null && epci.contains(commune.epci()));
    }
}
