package fr.aiguillage.core.flow;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.contract.Place;
import fr.aiguillage.contract.ReservedFor;
import fr.aiguillage.contract.SystemId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides which systems must show an offer. Default deny; a system that publishes the offer itself is never given a
 * copy of it; only an active offer is shown, and none while its seats are kept for somebody.
 */
public final class DecideFlows {

    private final List<Flow> flows;
    private final Function<Place, Set<String>> departments;

    /** @param departments INSEE codes of the départements that a place may lie in; none when nobody can tell */
    public DecideFlows(List<Flow> flows, Function<Place, Set<String>> departments) {
        this.flows = List.copyOf(flows);
        this.departments = departments;
    }

    /** Whether nothing flows at all. */
    public boolean none() {
        return flows.isEmpty();
    }

    /**
     * The systems that must show the offer.
     *
     * @param holders systems that publish it themselves
     * @param day that reservations are held against, in Paris
     */
    public Set<SystemId> targets(Offer offer, Set<SystemId> holders, LocalDate day) {
        if (offer.status() != OfferStatus.ACTIVE || isReserved(offer, day)) {
            return Set.of();
        }
        return flows.stream()
                .filter(flow -> !holders.contains(flow.to()))
                .filter(flow -> flow.lets(offer, holders, () -> departments.apply(offer.place())))
                .map(Flow::to)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether its seats are kept for some establishments, pôles or publics; the last day counts. */
    public static boolean isReserved(Offer offer, LocalDate day) {
        ReservedFor kept = offer.reservedFor();
        LocalDate until = offer.reservedUntil();
        boolean over = until != null && day.isAfter(until);
        return kept != null
                && !over
                && (kept.rep()
                        || kept.qpv()
                        || !kept.uai().isEmpty()
                        || !kept.poles().isEmpty());
    }
}
