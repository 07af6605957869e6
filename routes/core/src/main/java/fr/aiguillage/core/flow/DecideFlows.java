package fr.aiguillage.core.flow;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.contract.SystemId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Decides which systems must show an offer. Default deny; a system that publishes the offer itself is never given a
 * copy of it; only an active offer is shown.
 */
public final class DecideFlows {

    private final List<Flow> flows;

    public DecideFlows(List<Flow> flows) {
        this.flows = List.copyOf(flows);
    }

    /** Whether nothing flows at all. */
    public boolean none() {
        return flows.isEmpty();
    }

    /**
     * The systems that must show the offer.
     *
     * @param holders systems that publish it themselves
     */
    public Set<SystemId> targets(Offer offer, Set<SystemId> holders) {
        if (offer.status() != OfferStatus.ACTIVE) {
            return Set.of();
        }
        return flows.stream()
                .filter(flow -> !holders.contains(flow.to()))
                .filter(flow -> flow.lets(offer, holders))
                .map(Flow::to)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
