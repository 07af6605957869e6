package fr.aiguillage.core.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the commune from a postcode and a town. Postcodes and communes are many to many, so the town decides; what
 * stands in the field may also be a CEDEX, which is no place, or an INSEE code typed by mistake.
 */
final class LocateByPostcode {

    private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");

    private final Communes communes;

    LocateByPostcode(Communes communes) {
        this.communes = communes;
    }

    Location locate(String postcode, TownName town) {
        List<Commune> units = communes.listByPostcode(postcode);
        return units.isEmpty() ? locateByCodeOrCedex(postcode, town) : locateAmong(units, postcode, town);
    }

    private Location locateAmong(List<Commune> units, String postcode, TownName town) {
        List<Commune> matching = TownMatch.among(communes, units, town);
        if (!matching.isEmpty()) {
            return Location.among(
                    matching, PlacingRule.COMMUNE_BY_POSTCODE_AND_TOWN, "postcode " + postcode + " and town");
        }
        List<Commune> coded = TownMatch.among(communes, communes.listUnits(postcode), town);
        if (!coded.isEmpty()) {
            return byCode(coded, postcode);
        }
        if (town.isEmpty()) {
            return Location.among(units, PlacingRule.COMMUNE_BY_POSTCODE, "postcode " + postcode);
        }
        List<Commune> elsewhere = namesakes(units, town);
        if (!elsewhere.isEmpty()) {
            List<Commune> both = new ArrayList<>(units);
            both.addAll(elsewhere);
            return Location.among(both, PlacingRule.AMBIGUOUS_COMMUNE, "postcode " + postcode + " is not the town's");
        }
        return new Location(units, PlacingRule.POLE_BY_CANDIDATES, "postcode " + postcode + ", town unknown there");
    }

    /** Communes that bear the town's name and contradict the postcode: near it, else anywhere in France. */
    private List<Commune> namesakes(List<Commune> units, TownName town) {
        List<Commune> named = communes.listByName(town);
        List<Commune> near = new ArrayList<>(named.size());
        for (Commune namesake : named) {
            if (isNear(namesake, units)) {
                near.add(namesake);
            }
        }
        return near.isEmpty() ? named : near;
    }

    private static boolean isNear(Commune namesake, List<Commune> units) {
        for (Commune unit : units) {
            if (unit.department().equals(namesake.department())) {
                return true;
            }
        }
        return false;
    }

    private Location locateByCodeOrCedex(String postcode, TownName town) {
        List<Commune> coded = TownMatch.among(communes, communes.listUnits(postcode), town);
        if (!coded.isEmpty()) {
            return byCode(coded, postcode);
        }
        List<Commune> named =
                town.isEmpty() || !POSTCODE.matcher(postcode).matches() ? List.of() : ofPrefix(postcode, town);
        return named.isEmpty()
                ? Location.nowhere(PlacingRule.NO_SUCH_COMMUNE, "no place has postcode " + postcode)
                : Location.among(
                        named, PlacingRule.COMMUNE_BY_TOWN_AND_CEDEX, postcode + " is a CEDEX or none, town by name");
    }

    /** A postcode of the same digits may exist elsewhere: the town's name tells that it is not meant. */
    private static Location byCode(List<Commune> coded, String code) {
        return Location.among(coded, PlacingRule.COMMUNE_BY_CODE_IN_POSTCODE, code + " is the INSEE code of the town");
    }

    private List<Commune> ofPrefix(String postcode, TownName town) {
        return communes.departmentsLike(postcode).stream()
                .flatMap(department -> communes.listByName(department, town).stream())
                .toList();
    }
}
