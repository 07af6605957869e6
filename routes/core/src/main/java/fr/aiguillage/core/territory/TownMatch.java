package fr.aiguillage.core.territory;

import java.util.List;
import java.util.function.Predicate;

/** Keeps the units that a town's name may mean: spelt alike, else with typing errors. */
final class TownMatch {

    private TownMatch() {}

    static List<Commune> among(Communes communes, List<Commune> units, TownName town) {
        if (town.isEmpty()) {
            return List.of();
        }
        List<Commune> named = kept(communes, units, name -> name.equals(town.key()));
        List<Commune> near = named.isEmpty() ? kept(communes, units, name -> Typos.near(name, town.key())) : named;
        return town.arrondissement() == 0
                ? near
                : near.stream()
                        .filter(unit -> communes.mayBeArrondissement(unit, town))
                        .toList();
    }

    private static List<Commune> kept(Communes communes, List<Commune> units, Predicate<String> test) {
        return units.stream()
                .filter(unit -> communes.listNames(unit).stream().anyMatch(test))
                .toList();
    }
}
