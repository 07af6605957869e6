package fr.aiguillage.hub.matching;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.TriState;
import fr.aiguillage.core.sharing.ReleaseWindow.Phase;
import fr.aiguillage.core.sharing.SharingRules;
import fr.aiguillage.core.territory.PlaceKey;
import fr.aiguillage.core.territory.Placement;
import fr.aiguillage.core.territory.PlacingRule;
import fr.aiguillage.core.territory.Pole;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.hub.store.AllotmentRow;
import fr.aiguillage.hub.store.AllotmentStore;
import fr.aiguillage.hub.store.PlaceOverride;
import fr.aiguillage.hub.store.PlaceOverrideStore;
import fr.aiguillage.hub.store.SharedOffer;
import fr.aiguillage.hub.store.SurplusRelease;
import fr.aiguillage.hub.store.SurplusRelease.End;
import fr.aiguillage.hub.store.SurplusStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people and sharing add to the place: a coordinator's word about an address, and the seats that were allotted of an
 * offer which several pôles may serve or whose surplus its pôle released. None of them touches an offer that was reserved
 * or designated.
 */
@Component
public class AdjustPlacements {

    private final PlaceOverrideStore overrides;
    private final AllotmentStore allotments;
    private final SurplusStore releases;
    private final PoleMaps maps;
    private final SharingRules rules;

    public AdjustPlacements(
            PlaceOverrideStore overrides,
            AllotmentStore allotments,
            SurplusStore releases,
            PoleMaps maps,
            SharingRules rules) {
        this.overrides = overrides;
        this.allotments = allotments;
        this.releases = releases;
        this.maps = maps;
        this.rules = rules;
    }

    /** What holds for these offers, looked up once for a batch. */
    Adjustments of(Collection<UUID> hubIds, LocalDate day) {
        Map<String, PlaceOverride> words = new HashMap<>();
        overrides.all().forEach(word -> words.put(word.placeKey(), word));
        Map<UUID, SharedOffer> shared = rules.enabled() ? allotments.find(hubIds) : Map.of();
        Map<UUID, List<AllotmentRow>> rows = new HashMap<>();
        if (!shared.isEmpty()) {
            allotments
                    .allotments(shared.keySet())
                    .forEach(row -> rows.computeIfAbsent(row.hubId(), unused -> new ArrayList<>())
                            .add(row));
        }
        return new Adjustments(words, shared, rows, releases.find(hubIds), maps.nearest(day));
    }

    /**
     * Surplus goes where its offer goes.
     *
     * @param merged offers that became part of another, where their seats are shared anew
     * @param closed offers that no source publishes any more; what was given of them still counts for the year
     */
    void follow(Map<UUID, UUID> merged, Collection<UUID> closed) {
        releases.find(merged.keySet()).keySet().forEach(from -> {
            allotments.forget(from);
            releases.move(from, Objects.requireNonNull(merged.get(from)));
        });
        releases.end(closed, End.OFFER_CLOSED);
    }

    private static boolean isOpen(Offer golden) {
        return golden.status() == OfferStatus.ACTIVE || golden.status() == OfferStatus.SUSPENDED;
    }

    /** Adjustments of a batch. */
    final class Adjustments {
        private final Map<String, PlaceOverride> words;
        private final Map<UUID, SharedOffer> shared;
        private final Map<UUID, List<AllotmentRow>> rows;
        private final Map<UUID, SurplusRelease> released;
        private final PoleMap map;

        private Adjustments(
                Map<String, PlaceOverride> words,
                Map<UUID, SharedOffer> shared,
                Map<UUID, List<AllotmentRow>> rows,
                Map<UUID, SurplusRelease> released,
                PoleMap map) {
            this.words = words;
            this.shared = shared;
            this.rows = rows;
            this.released = released;
            this.map = map;
        }

        Placement apply(UUID hubId, Offer golden, Placement placement) {
            PlacingRule rule = PlacingRule.valueOf(placement.rule());
            PlaceOverride word = words.isEmpty() || !rule.isByPlace()
                    ? null
                    : words.get(PlaceKey.of(golden, hubId.toString()).text());
            Placement placed = word == null ? placement : corrected(golden, placement, word);
            SharedOffer sharing = shared.get(hubId);
            SurplusRelease release = released.get(hubId);
            if (release != null) {
                return surplus(golden, placed, release, sharing);
            }
            if (sharing == null) {
                return placed;
            }
            Placement allotted = word == null ? allotted(golden, placement, rule, sharing) : null;
            if (allotted == null) {
                if (isOpen(golden)) {
                    allotments.forget(hubId);
                }
                return placed;
            }
            return allotted;
        }

        private Placement surplus(
                Offer golden, Placement placed, SurplusRelease release, @Nullable SharedOffer sharing) {
            UUID hubId = release.hubId();
            if (!isOpen(golden)) {
                releases.end(List.of(hubId), End.OFFER_CLOSED);
                return placed;
            }
            boolean holds = placed.custodian().equals(release.surplus().keeper())
                    && PlacingRule.valueOf(placed.rule()).isReleasable()
                    && golden.inclusion().openToReentry() != TriState.YES;
            if (!holds) {
                releases.end(List.of(hubId), End.NOT_ITS_OFFER);
                allotments.forget(hubId);
                return placed;
            }
            if (sharing == null) {
                return placed;
            }
            Map<PoleId, Integer> seats = seats(hubId);
            boolean same = sharing.signature().equals(ShareSignature.of(golden, List.of(placed.custodian())))
                    && seats.keySet().stream().allMatch(pole -> map.find(pole).isPresent());
            if (!same) {
                // The release stays: what is left of it is shared anew.
                allotments.forget(hubId);
                return placed;
            }
            List<PoleId> sees = sees(sharing, Stream.concat(Stream.of(placed.custodian()), mostFirst(seats).stream()));
            return placed.releasedTo(
                    placed.rule() + ", " + sum(seats) + " seats released, open to " + sharing.phase() + ": "
                            + release.reason(),
                    sees);
        }

        private Placement corrected(Offer golden, Placement placement, PlaceOverride word) {
            PoleId custodian = map.find(word.custodian()).isPresent()
                    ? word.custodian()
                    : map.desk().id();
            Set<PoleId> sees = new LinkedHashSet<>(List.of(custodian));
            boolean restricted = golden.inclusion().openToReentry() == TriState.YES;
            if (!restricted && !custodian.equals(map.desk().id())) {
                placement.candidates().stream()
                        .filter(pole -> !pole.equals(placement.custodian()))
                        .forEach(sees::add);
            }
            boolean byTriage = custodian.equals(map.desk().id());
            PoleId mlds = restricted ? map.findMldsCoordinator(custodian).orElse(null) : null;
            return placement.correctedTo(custodian, byTriage, word.reason(), List.copyOf(sees), mlds);
        }

        /** Absent when the sharing rests on something that is no longer so. */
        private @Nullable Placement allotted(Offer golden, Placement placement, PlacingRule rule, SharedOffer sharing) {
            boolean holds = rule.isShareable()
                    && golden.inclusion().openToReentry() != TriState.YES
                    && sharing.signature().equals(ShareSignature.of(golden, placement.candidates()));
            if (!holds) {
                return null;
            }
            Map<PoleId, Integer> seats = seats(sharing.hubId());
            List<PoleId> first = mostFirst(seats);
            if (first.isEmpty()) {
                return null;
            }
            return placement.sharedBy(
                    first.get(0),
                    placement.rule() + ", " + seats.get(first.get(0)) + " of " + sum(seats) + " seats, open to "
                            + sharing.phase(),
                    sees(sharing, first.stream()));
        }

        /** What each candidate received, those with nothing left out. */
        private Map<PoleId, Integer> seats(UUID hubId) {
            Map<PoleId, Integer> seats = new LinkedHashMap<>();
            rows.getOrDefault(hubId, List.of()).stream()
                    .filter(row -> row.seats() > 0)
                    .forEach(row -> seats.merge(row.pole(), row.seats(), Integer::sum));
            return seats;
        }

        private static int sum(Map<PoleId, Integer> seats) {
            return seats.values().stream().mapToInt(Integer::intValue).sum();
        }

        private static List<PoleId> mostFirst(Map<PoleId, Integer> seats) {
            return seats.entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<PoleId, Integer> entry) -> -entry.getValue())
                            .thenComparing(entry -> entry.getKey().value()))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** Those who may use seats at first, and whoever may by now. */
        private List<PoleId> sees(SharedOffer sharing, Stream<PoleId> first) {
            Set<PoleId> sees = new LinkedHashSet<>(first.toList());
            if (sharing.phase() != Phase.EXCLUSIVE) {
                sharing.candidates().stream().filter(rules::takesPart).forEach(sees::add);
            }
            if (sharing.phase() == Phase.ACADEMY) {
                map.poles().stream().map(Pole::id).filter(rules::takesPart).forEach(sees::add);
            }
            return List.copyOf(sees);
        }
    }
}
