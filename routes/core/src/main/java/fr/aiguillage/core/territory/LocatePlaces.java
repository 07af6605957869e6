package fr.aiguillage.core.territory;

import fr.aiguillage.contract.CommuneCode;
import fr.aiguillage.contract.Place;
import fr.aiguillage.contract.PlacePrecision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the commune of a place from the best evidence it carries: INSEE code, else postcode and town, else town and
 * département, else département. It follows evidence and never guesses: what stays open is given back as several
 * candidates with the reason.
 */
final class LocatePlaces {

    private final Communes communes;
    private final LocateByPostcode byPostcode;
    private final LocateByDepartment byDepartment;

    LocatePlaces(Communes communes) {
        this.communes = communes;
        this.byPostcode = new LocateByPostcode(communes);
        this.byDepartment = new LocateByDepartment(communes);
    }

    Location locate(Place place) {
        if (place.abroad()) {
            return Location.nowhere(PlacingRule.ABROAD, "the place is abroad");
        }
        if (place.remote()) {
            return Location.nowhere(PlacingRule.REMOTE, "the work is done at a distance");
        }
        return switch (place.precision()) {
            case NATIONAL -> Location.nowhere(PlacingRule.NATIONAL, "the whole country");
            case REGION -> Location.nowhere(PlacingRule.REGIONAL, "a region");
            case EXACT, STREET, COMMUNE, POSTCODE, DEPARTMENT, UNKNOWN -> byEvidence(place);
        };
    }

    private Location byEvidence(Place place) {
        TownName town = TownName.of(textOf(place.city()));
        String postcode = postcodeOf(place, town);
        boolean departmentAlone = place.precision() == PlacePrecision.DEPARTMENT;
        CommuneCode code = place.inseeCode();
        if (code != null && !departmentAlone && !isPostcodeCopied(code, postcode, town)) {
            List<Commune> units = communes.listUnits(code.value());
            if (!units.isEmpty()) {
                return byCode(code, units, postcode, town);
            }
        }
        if (!postcode.isEmpty() && !departmentAlone) {
            return byPostcode.locate(postcode, town);
        }
        String department = textOf(place.department());
        if (!department.isEmpty()) {
            return byDepartment.locate(department, departmentAlone ? TownName.of("") : town);
        }
        if (code != null && !departmentAlone) {
            return Location.nowhere(PlacingRule.NO_SUCH_COMMUNE, "INSEE code " + code + " is none");
        }
        return Location.nowhere(
                PlacingRule.UNKNOWN_PLACE,
                town.isEmpty() ? "the place tells nothing" : "a town without postcode or département");
    }

    /** The postcode, which some sources write into the field of the INSEE code alone: no commune bears it, or the town says so. */
    private String postcodeOf(Place place, TownName town) {
        String postcode = textOf(place.postcode());
        if (!postcode.isEmpty() || place.inseeCode() == null) {
            return postcode;
        }
        String digits = place.inseeCode().value();
        List<Commune> units = communes.listUnits(digits);
        List<Commune> served = communes.listByPostcode(digits);
        boolean isPostcode = units.isEmpty()
                ? !served.isEmpty()
                : TownMatch.among(communes, units, town).isEmpty()
                        && !TownMatch.among(communes, served, town).isEmpty();
        return isPostcode ? digits : "";
    }

    /** Some sources write the postcode into both fields; the code then counts only if the town says the same. */
    private boolean isPostcodeCopied(CommuneCode code, String postcode, TownName town) {
        return code.value().equals(postcode)
                && !communes.listByPostcode(postcode).isEmpty()
                && TownMatch.among(communes, communes.listUnits(code.value()), town)
                        .isEmpty();
    }

    private Location byCode(CommuneCode code, List<Commune> units, String postcode, TownName town) {
        String reason = "INSEE code " + code;
        if (units.size() == 1 && !units.get(0).code().equals(code)) {
            Commune today = units.get(0);
            return Location.among(
                    units,
                    PlacingRule.COMMUNE_BY_FORMER_CODE,
                    "former INSEE code " + code + ", now in " + today.code() + " " + today.name());
        }
        if (units.size() == 1) {
            return Location.among(units, PlacingRule.COMMUNE_BY_CODE, reason);
        }
        List<Commune> narrowed = units.stream()
                .filter(unit -> unit.postcodes().contains(postcode)
                        || (town.arrondissement() > 0 && communes.mayBeArrondissement(unit, town)))
                .toList();
        return narrowed.isEmpty()
                ? Location.among(units, PlacingRule.COMMUNE_BY_CODE, reason + " without arrondissement")
                : Location.among(narrowed, PlacingRule.COMMUNE_BY_CODE_AND_ARRONDISSEMENT, reason);
    }

    private static String textOf(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
