package fr.aiguillage.core.territory;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.RoutingTarget.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The administrator's routing rules, lowest priority number first. The first that holds and names a custodian decides
 * about custody; who sees the offer adds up over all that hold. Immutable.
 */
public final class RoutingRules {

    public static final RoutingRules NONE = new RoutingRules("", List.of());

    private final String version;
    private final List<RoutingRule> rules;

    /** @param version changes whenever a rule does, so that what was placed by other rules is known; empty without rules */
    public RoutingRules(String version, List<RoutingRule> rules) {
        this.version = version;
        this.rules = rules.stream()
                .sorted(Comparator.comparingInt(RoutingRule::priority))
                .toList();
    }

    public String version() {
        return version;
    }

    public List<RoutingRule> all() {
        return rules;
    }

    /**
     * What the rules come to for one offer.
     *
     * @param decided the rule that gives custody, absent when the place decides as if there were no rules
     * @param alsoVisible of every rule that holds
     * @param withinKm the shortest of theirs; absent when none says
     */
    record Outcome(
            @Nullable RoutingRule decided,
            Set<RoutingTarget> alsoVisible,
            @Nullable Integer withinKm,
            List<RuleVerdict> verdicts) {}

    Outcome apply(Offer offer, PoleMap map, Location location, LocalDate day) {
        RoutingRule decided = null;
        Set<RoutingTarget> alsoVisible = new LinkedHashSet<>();
        Integer withinKm = null;
        List<RuleVerdict> verdicts = new ArrayList<>(rules.size());
        for (RoutingRule rule : rules) {
            String unmet = rule.when().unmet(offer, location, map, day);
            if (unmet != null) {
                verdicts.add(new RuleVerdict(rule.id(), false, unmet + " do not fit"));
                continue;
            }
            alsoVisible.addAll(rule.alsoVisible());
            withinKm = shorter(withinKm, rule.neighboursWithinKm());
            boolean exists = exists(rule.custodian(), map);
            verdicts.add(new RuleVerdict(rule.id(), true, why(rule, decided, exists)));
            if (decided == null && rule.custodian() != null && exists) {
                decided = rule;
            }
        }
        return new Outcome(decided, alsoVisible, withinKm, verdicts);
    }

    /** The same verdict on every rule, where something else came first. */
    Outcome notAsked(String why) {
        return new Outcome(
                null,
                Set.of(),
                null,
                rules.stream()
                        .map(rule -> new RuleVerdict(rule.id(), false, why))
                        .toList());
    }

    private static @Nullable Integer shorter(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other : other == null ? one : Integer.valueOf(Math.min(one, other));
    }

    private static boolean exists(@Nullable RoutingTarget target, PoleMap map) {
        PoleId pole = target == null ? null : target.pole();
        return pole == null || map.find(pole).isPresent();
    }

    private static String why(RoutingRule rule, @Nullable RoutingRule decided, boolean exists) {
        RoutingTarget custodian = rule.custodian();
        if (custodian == null) {
            return "decides who sees the offer";
        }
        if (decided != null) {
            return "rule " + decided.id() + " decided about custody before";
        }
        if (!exists) {
            return "the map in force has no pôle " + custodian.pole();
        }
        return custodian.kind() == Kind.TERRITORIAL ? "leaves custody to the place" : "gives custody";
    }
}
