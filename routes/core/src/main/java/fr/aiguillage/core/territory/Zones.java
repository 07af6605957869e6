package fr.aiguillage.core.territory;

import fr.aiguillage.contract.Uai;
import java.util.List;
import java.util.stream.Stream;

/**
 * Areas by their codes, each list added to the others.
 *
 * @param departments INSEE codes
 * @param districts codes of arrondissements (sub-prefectures)
 * @param epci SIREN of intercommunal bodies
 * @param communes INSEE codes; that of a city with arrondissements stands for all of them
 * @param uai establishments, each for the commune that it is in
 */
public record Zones(
        List<String> departments, List<String> districts, List<String> epci, List<String> communes, List<Uai> uai) {

    public static final Zones NONE = new Zones(List.of(), List.of(), List.of(), List.of(), List.of());

    public Zones {
        departments = List.copyOf(departments);
        districts = List.copyOf(districts);
        epci = List.copyOf(epci);
        communes = List.copyOf(communes);
        uai = List.copyOf(uai);
    }

    /** Units within any of the areas; an arrondissement of a city lies where the city lies. */
    public Stream<Commune> unitsOf(Communes index) {
        if (equals(NONE)) {
            return Stream.empty();
        }
        return Stream.concat(
                        Stream.concat(communes.stream(), communesOfSchools(index))
                                .flatMap(code -> index.listUnits(code).stream()),
                        index.units().stream().filter(unit -> holds(index.cityOf(unit))))
                .distinct();
    }

    private Stream<String> communesOfSchools(Communes index) {
        return uai.stream()
                .flatMap(school -> index.find(school).stream())
                .map(school -> school.commune().value());
    }

    private boolean holds(Commune commune) {
        return departments.contains(commune.department())
                || (commune.district() != null && districts.contains(commune.district()))
                || (commune.epci() != null && epci.contains(commune.epci()));
    }
}
