package fr.aiguillage.core.territory;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.ReservedFor;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Places offers on the rector's map by the twelve steps of {@link CascadeStep}. The first step that leads to exactly one
 * pôle decides the custodian; what leads to none or to several goes to the académie's triage desk with its reason, never
 * to a guess. Who sees the offer and whom it counts for are answered apart.
 */
public final class PlaceOffersByMap implements PlaceOffers {

    private final PoleMaps maps;
    private final LocatePlaces locate;
    private final RoutingRules rules;

    public PlaceOffersByMap(PoleMaps maps, Communes communes, RoutingRules rules) {
        this.maps = maps;
        this.rules = rules;
        this.locate = new LocatePlaces(communes);
    }

    @Override
    public String version(LocalDate day) {
        return version(maps.nearest(day));
    }

    private String version(PoleMap map) {
        String version = map.header().version();
        return rules.version().isEmpty() ? version : version + "+" + rules.version();
    }

    @Override
    public Placement place(Offer offer, LocalDate day) {
        PoleMap map = maps.nearest(day);
        if (!map.header().effective().holds(day)) {
            Location nowhere = Location.nowhere(PlacingRule.NO_MAP_IN_FORCE, "no map holds on " + day);
            return decision(offer, map, nowhere, rules.notAsked("no map is in force"))
                    .byPlace();
        }
        Location location = locate.locate(offer.place());
        Set<PoleId> reserved = reservation(offer, day, map);
        if (reserved.size() == 1) {
            String reason = "reserved for establishments of the pôle";
            return decision(offer, map, location, rules.notAsked("step 1 decided"))
                    .keptBy(reserved.iterator().next(), PlacingRule.RESERVED_FOR_ESTABLISHMENT, reason, false);
        }
        List<PoleId> designated = designation(offer, map);
        if (map.header().policyOrNone().designation() && designated.size() == 1) {
            return decision(offer, map, location, rules.notAsked("step 2 decided"))
                    .keptBy(designated.get(0), PlacingRule.DESIGNATED_POLE, "named by the host", true);
        }
        if (Decision.isOutside(map, location)) {
            return decision(offer, map, location, rules.notAsked("the place is beyond the académie"))
                    .byPlace();
        }
        return byRules(offer, map, location, day);
    }

    private Placement byRules(Offer offer, PoleMap map, Location location, LocalDate day) {
        RoutingRules.Outcome outcome = rules.apply(offer, map, location, day);
        Decision decision = decision(offer, map, location, outcome);
        RoutingRule decided = outcome.decided();
        if (decided != null && decided.custodian() != null) {
            RoutingTarget custodian = decided.custodian();
            if (custodian.kind() == RoutingTarget.Kind.TERRITORIAL) {
                return decision.byPlace();
            }
            PoleId keeper = custodian.pole() == null ? map.desk().id() : custodian.pole();
            return decision.keptBy(keeper, PlacingRule.ROUTING_RULE, "routing rule " + decided.id(), false);
        }
        if (map.header().policyOrNone().campusFirst()) {
            List<PoleId> campuses = map.listBySpeciality(offer);
            if (campuses.size() == 1) {
                return decision.keptBy(campuses.get(0), PlacingRule.SPECIALISED_POLE, "speciality of the campus", true);
            }
        }
        return decision.byPlace();
    }

    private Decision decision(Offer offer, PoleMap map, Location location, RoutingRules.Outcome outcome) {
        return new Decision(offer, map, version(map), location, outcome);
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

    private static List<PoleId> designation(Offer offer, PoleMap map) {
        ReservedFor reservedFor = offer.reservedFor();
        return reservedFor == null
                ? List.of()
                : reservedFor.poles().stream()
                        .filter(pole -> map.find(pole).isPresent())
                        .distinct()
                        .toList();
    }
}
