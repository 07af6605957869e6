package fr.aiguillage.core.territory;

import java.util.List;

/** Finds the commune from a town and its département, or leaves the whole département open. */
final class LocateByDepartment {

    private final Communes communes;

    LocateByDepartment(Communes communes) {
        this.communes = communes;
    }

    Location locate(String department, TownName town) {
        if (!town.isEmpty()) {
            List<Commune> exact = communes.listByName(department, town);
            List<Commune> named =
                    exact.isEmpty() ? TownMatch.among(communes, communes.listByDepartment(department), town) : exact;
            if (!named.isEmpty()) {
                return Location.among(
                        named, PlacingRule.COMMUNE_BY_TOWN_AND_DEPARTMENT, "town in département " + department);
            }
        }
        List<Commune> whole = communes.listByDepartment(department);
        return whole.isEmpty()
                ? Location.nowhere(PlacingRule.NO_SUCH_COMMUNE, "no département " + department)
                : new Location(whole, PlacingRule.POLE_BY_DEPARTMENT, "département " + department + " alone");
    }
}
