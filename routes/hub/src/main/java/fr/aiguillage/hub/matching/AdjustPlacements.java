package fr.aiguillage.hub.matching;

import fr.aiguillage.contract.Offer;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people and sharing add to the place: a coordinator's word about an address, and the seats that were allotted of an
 * offer which several pôles may serve. Neither touches an offer that was reserved or designated.
 */
@Component
public class AdjustPlacements {

    private final PlaceOverrideStore overrides;
    private final AllotmentStore allotments;
    private final PoleMaps maps;
    private final SharingRules rules;

    public AdjustPlacements(
            PlaceOverrideStore overrides, AllotmentStore allotments, PoleMaps maps, SharingRules rules) {
        this.overrides = overrides;
        this.allotments = allotments;
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
        return new Adjustments(words, shared, rows, maps.nearest(day));
    }

    /** Adjustments of a batch. */
    final class Adjustments {
        private final Map<String, PlaceOverride> words;
        private final Map<UUID, SharedOffer> shared;
        private final Map<UUID, List<AllotmentRow>> rows;
        private final PoleMap map;

        private Adjustments(
                Map<String, PlaceOverride> words,
                Map<UUID, SharedOffer> shared,
                Map<UUID, List<AllotmentRow>> rows,
                PoleMap map) {
            this.words = words;
            this.shared = shared;
            this.rows = rows;
            this.map = map;
        }

        Placement apply(UUID hubId, Offer golden, Placement placement) {
            PlacingRule rule = PlacingRule.valueOf(placement.rule());
            PlaceOverride word = words.isEmpty() || !rule.isByPlace()
                    ? null
                    : words.get(PlaceKey.of(golden, hubId.toString()).text());
            Placement placed = word == null ? placement : corrected(golden, placement, word);
            SharedOffer sharing = shared.get(hubId);
            if (sharing == null) {
                return placed;
            }
            Placement allotted = word == null ? allotted(golden, placement, rule, sharing) : null;
            if (allotted == null) {
                allotments.forget(hubId);
                return placed;
            }
            return allotted;
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
            Map<PoleId, Integer> seats = new LinkedHashMap<>();
            rows.getOrDefault(sharing.hubId(), List.of())
                    .forEach(row -> seats.merge(row.pole(), row.seats(), Integer::sum));
            List<PoleId> first = seats.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .sorted(Comparator.comparing((Map.Entry<PoleId, Integer> entry) -> -entry.getValue())
                            .thenComparing(entry -> entry.getKey().value()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (first.isEmpty()) {
                return null;
            }
            Set<PoleId> sees = new LinkedHashSet<>(first);
            if (sharing.phase() != Phase.EXCLUSIVE) {
                sharing.candidates().stream().filter(rules::takesPart).forEach(sees::add);
            }
            if (sharing.phase() == Phase.ACADEMY) {
                map.poles().stream().map(Pole::id).filter(rules::takesPart).forEach(sees::add);
            }
            int all = seats.values().stream().mapToInt(Integer::intValue).sum();
            return placement.sharedBy(
                    first.get(0),
                    placement.rule() + ", " + seats.get(first.get(0)) + " of " + all + " seats, open to "
                            + sharing.phase(),
                    List.copyOf(sees));
        }
    }
}
