package fr.aiguillage.hub.territory;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.RoutingCondition;
import fr.aiguillage.core.territory.RoutingRule;
import fr.aiguillage.core.territory.RoutingTarget;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code routing.yaml} as it is written. */
record RoutingFile(List<Rule> rules) {

    RoutingFile {
        rules = List.copyOf(rules);
    }

    /** @param enabled true when absent; the examples of a rule that is off must hold as if it were on */
    record Rule(
            String id,
            int priority,
            @Nullable Boolean enabled,
            RoutingCondition when,
            Then then,
            List<Example> examples) {

        Rule {
            examples = List.copyOf(examples);
        }

        boolean isOn() {
            return !Boolean.FALSE.equals(enabled);
        }

        RoutingRule rule() {
            return new RoutingRule(id, priority, when, then.custodian(), then.alsoVisible(), then.neighboursWithinKm());
        }
    }

    /** What a rule does. */
    record Then(
            @Nullable RoutingTarget custodian,
            List<RoutingTarget> alsoVisible,
            @Nullable Integer neighboursWithinKm) {}

    /**
     * An offer and what must become of it.
     *
     * @param offer file below {@code routing/} with a canonical offer
     * @param expect the custodian
     * @param sees who sees it beside the custodian; not looked at when absent
     * @param fires whether the conditions of the rule hold for it, which they do when absent
     * @param on day; each map that is or will be in force when absent
     */
    record Example(
            String offer,
            PoleId expect,
            @Nullable List<PoleId> sees,
            @Nullable Boolean fires,
            @Nullable LocalDate on) {

        boolean mustFire() {
            return !Boolean.FALSE.equals(fires);
        }
    }
}
