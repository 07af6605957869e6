package fr.aiguillage.core.territory;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.ReservedFor;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Places offers on the rector's map. The first rule that leads to exactly one pôle decides; what leads to none or to
 * several goes to the académie's triage desk with its reason, never to a guess.
 */
public final class PlaceOffersByMap implements PlaceOffers {

    private final PoleMaps maps;
    private final LocatePlaces locate;

    public PlaceOffersByMap(PoleMaps maps, Communes communes) {
        this.maps = maps;
        this.locate = new LocatePlaces(communes);
    }

    @Override
    public Placement place(Offer offer, LocalDate day) {
        PoleMap map = maps.nearest(day);
        if (!map.header().effective().holds(day)) {
            return triage(map, PlacingRule.NO_MAP_IN_FORCE, "no map holds on " + day, null, List.of());
        }
        Set<PoleId> reserved = reservation(offer, day, map);
        Location location = locate.locate(offer.place());
        if (reserved.size() == 1) {
            return placed(
                    map,
                    List.copyOf(reserved),
                    PlacingRule.RESERVED_FOR_ESTABLISHMENT,
                    "reserved for establishments of the pôle",
                    only(location.units()));
        }
        return byLocation(map, location);
    }

    private static Set<PoleId> reservation(Offer offer, LocalDate day, PoleMap map) {
        ReservedFor reservedFor = offer.reservedFor();
        LocalDate until = offer.reservedUntil();
        if (reservedFor == null || (until != null && day.isAfter(until))) {
            return Set.of();
        }
        return reservedFor.uai().stream()
                .flatMap(uai -> map.listByEstablishment(uai).stream())
                .collect(Collectors.toSet());
    }

    private static Placement byLocation(PoleMap map, Location location) {
        List<Commune> units = location.units();
        if (units.isEmpty()) {
            return triage(map, location.rule(), location.reason(), null, List.of());
        }
        Commune commune = only(units);
        Candidates candidates = Candidates.of(map, units);
        if (candidates.poles().isEmpty()) {
            return uncovered(map, units, location, commune);
        }
        boolean department = location.rule() == PlacingRule.POLE_BY_DEPARTMENT;
        if (candidates.areOneCustodian()) {
            PlacingRule several = department ? PlacingRule.POLE_BY_DEPARTMENT : PlacingRule.POLE_BY_CANDIDATES;
            PlacingRule rule = commune == null ? several : location.rule();
            return placed(map, candidates.poles(), rule, location.reason(), commune);
        }
        PlacingRule rule = department ? PlacingRule.AMBIGUOUS_DEPARTMENT : PlacingRule.AMBIGUOUS_COMMUNE;
        return triage(map, rule, location.reason(), null, candidates.poles());
    }

    private static Placement uncovered(PoleMap map, List<Commune> units, Location location, @Nullable Commune commune) {
        boolean ours =
                units.stream().anyMatch(unit -> map.header().departments().contains(unit.department()));
        PlacingRule rule = ours ? PlacingRule.COMMUNE_WITHOUT_POLE : PlacingRule.OUTSIDE_ACADEMY;
        return triage(map, rule, location.reason(), commune, List.of());
    }

    private static Placement placed(
            PoleMap map, List<PoleId> poles, PlacingRule rule, String reason, @Nullable Commune commune) {
        return new Placement(
                poles.get(0),
                false,
                rule.name(),
                reason,
                commune == null ? null : commune.code(),
                poles,
                map.header().version());
    }

    private static Placement triage(
            PoleMap map, PlacingRule rule, String reason, @Nullable Commune commune, List<PoleId> candidates) {
        return new Placement(
                map.desk().id(),
                true,
                rule.name(),
                reason,
                commune == null ? null : commune.code(),
                candidates,
                map.header().version());
    }

    private static @Nullable Commune only(List<Commune> units) {
        return units.size() == 1 ? units.get(0) : null;
    }
}
