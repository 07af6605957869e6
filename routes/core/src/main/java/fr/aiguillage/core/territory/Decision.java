package fr.aiguillage.core.territory;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.TriState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One offer on one map with the place found: works out custody, visibility and attribution. */
final class Decision {

    private static final CascadeStep[] STEPS = CascadeStep.values();
    /** By the step that decided, what is said of each: the same for every offer. */
    private static final StepVerdict[][] AFTER = Arrays.stream(STEPS)
            .map(decided -> Arrays.stream(STEPS)
                    .map(step -> new StepVerdict(step, false, "step " + decided.number() + " decided"))
                    .toArray(StepVerdict[]::new))
            .toArray(StepVerdict[][]::new);

    private final Offer offer;
    private final PoleMap map;
    private final String version;
    private final Location location;
    private final RoutingRules.Outcome rules;
    private final Candidates candidates;

    Decision(Offer offer, PoleMap map, String version, Location location, RoutingRules.Outcome rules) {
        this.offer = offer;
        this.map = map;
        this.version = version;
        this.location = location;
        this.rules = rules;
        this.candidates = location.units().isEmpty()
                ? new Candidates(wide(map, location.rule()), false)
                : Candidates.of(map, location.units());
    }

    private static List<PoleId> wide(PoleMap map, PlacingRule rule) {
        return rule.step() == CascadeStep.REGION_NATION_OR_REMOTE
                ? map.header().policyOrNone().wideOffers()
                : List.of();
    }

    /** Whether the place is known to lie beyond the académie. */
    static boolean isOutside(PoleMap map, Location location) {
        return location.rule() == PlacingRule.ABROAD || (!location.units().isEmpty() && !touchesAcademy(map, location));
    }

    /** Custody by something other than the place. */
    Placement keptBy(PoleId custodian, PlacingRule rule, String reason, boolean territorySees) {
        Set<PoleId> sees = new LinkedHashSet<>();
        sees.add(custodian);
        if (territorySees) {
            sees.addAll(candidates.poles());
        }
        return placement(custodian, rule, reason, sees);
    }

    /** Custody by the place, or the triage desk. */
    Placement byPlace() {
        List<PoleId> poles = candidates.poles();
        if (location.units().isEmpty()) {
            Set<PoleId> sees = new LinkedHashSet<>(poles);
            if (location.rule() == PlacingRule.ABROAD) {
                sees.addAll(map.header().policyOrNone().borderOffers());
            }
            return triage(location.rule(), sees);
        }
        if (poles.isEmpty()) {
            return triage(
                    touchesAcademy(map, location) ? PlacingRule.COMMUNE_WITHOUT_POLE : PlacingRule.OUTSIDE_ACADEMY,
                    Set.of());
        }
        boolean department = location.rule() == PlacingRule.POLE_BY_DEPARTMENT;
        if (!candidates.areOneCustodian()) {
            PlacingRule rule = department ? PlacingRule.AMBIGUOUS_DEPARTMENT : PlacingRule.AMBIGUOUS_COMMUNE;
            return triage(rule, new LinkedHashSet<>(poles));
        }
        PlacingRule several = department ? PlacingRule.POLE_BY_DEPARTMENT : PlacingRule.POLE_BY_CANDIDATES;
        PlacingRule rule = commune() == null ? several : location.rule();
        return placement(poles.get(0), rule, location.reason(), new LinkedHashSet<>(poles));
    }

    private Placement triage(PlacingRule rule, Set<PoleId> candidatesSee) {
        Set<PoleId> sees = new LinkedHashSet<>();
        sees.add(map.desk().id());
        sees.addAll(candidatesSee);
        return placement(map.desk().id(), rule, location.reason(), sees);
    }

    private Placement placement(PoleId custodian, PlacingRule rule, String reason, Set<PoleId> sees) {
        Commune commune = commune();
        boolean restricted = offer.inclusion().openToReentry() == TriState.YES;
        rules.alsoVisible().forEach(target -> sees.addAll(poles(target)));
        if (commune != null && rule.isByPlace() && !custodian.equals(map.desk().id())) {
            sees.addAll(neighbours());
        }
        return new Placement(
                custodian,
                custodian.equals(map.desk().id()),
                rule.name(),
                reason,
                commune == null ? null : commune.code(),
                candidates.poles(),
                restricted ? List.of(custodian) : List.copyOf(sees),
                restricted ? map.findMldsCoordinator(custodian).orElse(null) : null,
                attribution(),
                verdicts(rule, reason),
                rules.verdicts(),
                version);
    }

    private List<PoleId> poles(RoutingTarget target) {
        PoleId pole = target.pole();
        if (pole != null) {
            return map.find(pole).map(known -> List.of(pole)).orElse(List.of());
        }
        return target.kind() == RoutingTarget.Kind.DESK ? List.of(map.desk().id()) : candidates.poles();
    }

    /** Pôles near the address; none where the source does not say where that is. */
    private List<PoleId> neighbours() {
        NeighbourPolicy policy = map.header().policyOrNone().neighbours();
        Double lat = offer.place().lat();
        Double lon = offer.place().lon();
        if (policy == null || lat == null || lon == null) {
            return List.of();
        }
        Integer km = rules.withinKm();
        return map.listNear(lat, lon, km == null ? policy.kmFor(offer) : km);
    }

    private Attribution attribution() {
        List<PoleId> poles = candidates.poles();
        if (poles.isEmpty()) {
            return Attribution.to(map.desk().id());
        }
        return candidates.areOneCustodian()
                ? Attribution.to(poles.get(0))
                : Attribution.among(poles, map.header().policyOrNone()::headCount);
    }

    private List<StepVerdict> verdicts(PlacingRule rule, String reason) {
        List<StepVerdict> verdicts = new ArrayList<>(STEPS.length);
        for (CascadeStep step : STEPS) {
            int order = step.compareTo(rule.step());
            verdicts.add(
                    order > 0
                            ? AFTER[rule.step().ordinal()][step.ordinal()]
                            : new StepVerdict(step, order == 0, order == 0 ? reason : why(step)));
        }
        return verdicts;
    }

    private String why(CascadeStep step) {
        PlacingPolicy policy = map.header().policyOrNone();
        return switch (step) {
            case RESERVED_FOR_ESTABLISHMENT ->
                offer.reservedFor() == null ? step.otherwise() : "kept for none or several pôles, or no longer";
            case DESIGNATED_POLE ->
                policy.designation() || offer.reservedFor() == null
                        ? step.otherwise()
                        : "partners may not designate a pôle";
            case SPECIALISED_POLE ->
                policy.campusFirst() ? step.otherwise() : "no routing rule gives custody, campuses do not go first";
            case COMMUNE, POSTCODE, POSTCODE_AND_TOWN, ONE_POLE_OF_DEPARTMENT ->
                location.units().size() > 1 ? step.otherwise() + ": " + location.reason() : step.otherwise();
            case RESTRICTED, SEVERAL_POLES_OF_DEPARTMENT, REGION_NATION_OR_REMOTE, ABROAD, UNKNOWN -> step.otherwise();
        };
    }

    private static boolean touchesAcademy(PoleMap map, Location location) {
        List<String> departments = map.header().departments();
        for (Commune unit : location.units()) {
            if (departments.contains(unit.department())) {
                return true;
            }
        }
        return false;
    }

    /** Absent when the place says a town that is not the single unit which its postcode leaves. */
    private @Nullable Commune commune() {
        boolean found = location.units().size() == 1 && location.rule() != PlacingRule.POLE_BY_CANDIDATES;
        return found ? location.units().get(0) : null;
    }
}
