package fr.aiguillage.core.flow;

import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.contract.SeatBlock;
import fr.aiguillage.contract.SystemId;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Leave for offers of some systems to be shown by another.
 *
 * @param consent the host must have agreed to this scope at least
 * @param kinds at least one seat block is of one of these; any kind when empty
 * @param levels at least one such seat block is for one of these; any level when empty
 * @param departments INSEE codes that the place lies in one of for certain; anywhere when empty
 */
public record Flow(
        String id,
        Set<SystemId> from,
        SystemId to,
        DiffusionScope consent,
        Set<OfferKind> kinds,
        Set<Level> levels,
        Set<String> departments) {

    public Flow {
        from = Set.copyOf(from);
        kinds = Set.copyOf(kinds);
        levels = Set.copyOf(levels);
        departments = Set.copyOf(departments);
    }

    /**
     * @param holders systems that publish the offer themselves
     * @param located départements that the place may lie in
     */
    boolean lets(Offer offer, Set<SystemId> holders, Supplier<Set<String>> located) {
        return holders.stream().anyMatch(from::contains)
                && offer.diffusionScope().compareTo(consent) >= 0
                && offer.seatBlocks().stream().anyMatch(this::fits)
                && (departments.isEmpty() || liesWithin(located.get()));
    }

    private boolean liesWithin(Set<String> located) {
        return !located.isEmpty() && departments.containsAll(located);
    }

    private boolean fits(SeatBlock block) {
        return (kinds.isEmpty() || kinds.contains(block.kind()))
                && (levels.isEmpty() || block.levels().stream().anyMatch(levels::contains));
    }
}
