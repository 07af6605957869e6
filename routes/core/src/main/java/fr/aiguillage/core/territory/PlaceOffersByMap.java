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

    public PlaceOffersByMap(PoleMaps maps, Communes communes) {
        this.maps = maps;
        this.locate = new LocatePlaces(communes);
    }

    @Override
    public Placement place(Offer offer, LocalDate day) {
        PoleMap map = maps.nearest(day);
        if (!map.header().effective().holds(day)) {
            return new Decision(offer, map, Location.nowhere(PlacingRule.NO_MAP_IN_FORCE, "no map holds on " + day))
                    .byPlace();
        }
        Decision decision = new Decision(offer, map, locate.locate(offer.place()));
        PlacingPolicy policy = map.header().policyOrNone();
        Set<PoleId> reserved = reservation(offer, day, map);
        if (reserved.size() == 1) {
            String reason = "reserved for establishments of the pôle";
            return decision.keptBy(reserved.iterator().next(), PlacingRule.RESERVED_FOR_ESTABLISHMENT, reason, false);
        }
        List<PoleId> designated = designation(offer, map);
        if (policy.designation() && designated.size() == 1) {
            return decision.keptBy(designated.get(0), PlacingRule.DESIGNATED_POLE, "named by the host", true);
        }
        if (policy.campusFirst() && !decision.isOutside()) {
            List<PoleId> campuses = map.listBySpeciality(offer);
            if (campuses.size() == 1) {
                return decision.keptBy(campuses.get(0), PlacingRule.SPECIALISED_POLE, "speciality of the campus", true);
            }
        }
        return decision.byPlace();
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
