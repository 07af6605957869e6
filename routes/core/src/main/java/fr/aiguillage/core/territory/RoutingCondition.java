package fr.aiguillage.core.territory;

import fr.aiguillage.contract.HostSector;
import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.NafCode;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.contract.PlacePrecision;
import fr.aiguillage.contract.SeatBlock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a routing rule holds: each list that is given names one of what the offer has. The programme for young people
 * leaving detention is no condition, since a rule's name would tell of it.
 *
 * @param kinds of at least one seat block
 * @param levels of at least one such seat block
 * @param families beginnings of ROME codes, or the three digits of a group of the nomenclature des spécialités de
 *     formation
 * @param naf beginnings of the NAF code of the offer or of its host
 * @param sectors of the host
 * @param departments INSEE codes that the whole place lies in
 * @param precisions of the place as the source gives it
 * @param agreements references of partnership agreements, which hold while the map in force says so
 * @param seats how many there are in all
 */
public record RoutingCondition(
        Set<OfferKind> kinds,
        Set<Level> levels,
        List<String> families,
        List<String> naf,
        Set<HostSector> sectors,
        Set<String> departments,
        Set<PlacePrecision> precisions,
        Set<String> agreements,
        @Nullable Seats seats) {

    /** Bounds, each inclusive and absent when there is none. */
    public record Seats(@Nullable Integer atLeast, @Nullable Integer atMost) {

        boolean hold(int count) {
            return (atLeast == null || count >= atLeast) && (atMost == null || count <= atMost);
        }
    }

    public RoutingCondition {
        kinds = Set.copyOf(kinds);
        levels = Set.copyOf(levels);
        families = List.copyOf(families);
        naf = List.copyOf(naf);
        sectors = Set.copyOf(sectors);
        departments = Set.copyOf(departments);
        precisions = Set.copyOf(precisions);
        agreements = Set.copyOf(agreements);
    }

    /** What keeps the rule from holding, as the name of a condition; absent when it holds. */
    @Nullable
    String unmet(Offer offer, Location location, PoleMap map, LocalDate day) {
        if (offer.seatBlocks().stream().noneMatch(this::fits)) {
            return levels.isEmpty() ? "kinds" : kinds.isEmpty() ? "levels" : "kinds and levels";
        }
        if (!families.isEmpty() && families.stream().noneMatch(code -> Specialities.fits(code, offer))) {
            return "families";
        }
        if (!naf.isEmpty() && !isOf(offer.naf()) && !isOf(offer.host().naf())) {
            return "naf";
        }
        if (!sectors.isEmpty() && !contains(sectors, offer.host().sector())) {
            return "sectors";
        }
        if (!precisions.isEmpty() && !precisions.contains(offer.place().precision())) {
            return "precisions";
        }
        if (!departments.isEmpty() && !liesIn(location)) {
            return "departments";
        }
        if (!agreements.isEmpty() && !isUnderAgreement(offer, map, day)) {
            return "agreements";
        }
        return seats == null || seats.hold(offer.seats()) ? null : "seats";
    }

    private boolean fits(SeatBlock block) {
        return (kinds.isEmpty() || kinds.contains(block.kind()))
                && (levels.isEmpty() || block.levels().stream().anyMatch(levels::contains));
    }

    private boolean isOf(@Nullable NafCode activity) {
        return activity != null && naf.stream().anyMatch(activity.value()::startsWith);
    }

    private boolean liesIn(Location location) {
        return !location.units().isEmpty()
                && location.units().stream().allMatch(unit -> departments.contains(unit.department()));
    }

    private boolean isUnderAgreement(Offer offer, PoleMap map, LocalDate day) {
        String ref = offer.agreementRef();
        return ref != null && agreements.contains(ref) && map.header().hasAgreement(ref, day);
    }

    private static <T> boolean contains(Set<T> values, @Nullable T value) {
        return value != null && values.contains(value);
    }
}
