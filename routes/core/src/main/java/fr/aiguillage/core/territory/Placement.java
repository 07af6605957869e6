package fr.aiguillage.core.territory;

import fr.aiguillage.contract.CommuneCode;
import fr.aiguillage.contract.PoleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Three answers about an offer, and why: who handles it, who sees it, whom it counts for.
 *
 * @param custodian the one pôle that handles the offer, or the triage desk
 * @param triage whether the custodian is the académie's triage desk because the offer could not be placed
 * @param rule stable code of the rule that decided, such as {@code COMMUNE_BY_CODE}
 * @param reason what made the rule fire or the placing fail, in stable English words
 * @param commune that the place was resolved to, when it was
 * @param candidates pôles that the place leaves possible
 * @param visibility who sees the offer, the custodian first
 * @param mlds who alone learns, beside the custodian, that the host receives young people leaving detention; its presence
 *     tells it, so that it is shown to nobody
 * @param attribution whom the offer counts for; it follows the place, whoever has custody
 * @param steps the cascade's twelve, in order, with what came of each; none for a placement read from the store
 * @param rules the routing rules in the order in which they were tried; none for a placement read from the store
 * @param mapVersion version of the rector's map in force, and of the routing rules where there are any
 */
public record Placement(
        PoleId custodian,
        boolean triage,
        String rule,
        String reason,
        @Nullable CommuneCode commune,
        List<PoleId> candidates,
        List<PoleId> visibility,
        @Nullable PoleId mlds,
        Attribution attribution,
        List<StepVerdict> steps,
        List<RuleVerdict> rules,
        String mapVersion) {

    /** The same offer in the same hands, with seats that others may use; nothing restricted is released. */
    public Placement releasedTo(String because, List<PoleId> sees) {
        return new Placement(
                custodian,
                false,
                PlacingRule.SURPLUS_RELEASED.name(),
                because,
                commune,
                candidates,
                sees,
                null,
                attribution,
                steps,
                rules,
                mapVersion);
    }

    /** The same place shared: in the hands of one candidate, counted as before; nothing restricted is shared. */
    public Placement sharedBy(PoleId other, String because, List<PoleId> sees) {
        return new Placement(
                other,
                false,
                PlacingRule.SHARED_BY_NEED.name(),
                because,
                commune,
                candidates,
                sees,
                null,
                attribution,
                steps,
                rules,
                mapVersion);
    }

    /** The same offer where a person who knows the address put it, which it then counts for, unless that is triage. */
    public Placement correctedTo(
            PoleId other, boolean byTriage, String because, List<PoleId> sees, @Nullable PoleId mldsToo) {
        return new Placement(
                other,
                byTriage,
                PlacingRule.CORRECTED_BY_COORDINATOR.name(),
                because,
                byTriage ? commune : null,
                candidates,
                sees,
                mldsToo,
                byTriage ? attribution : Attribution.to(other),
                steps,
                rules,
                mapVersion);
    }

    public Placement {
        candidates = List.copyOf(candidates);
        visibility = List.copyOf(visibility);
        steps = List.copyOf(steps);
        rules = List.copyOf(rules);
    }
}
