package fr.aiguillage.hub.store;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.sharing.ReleaseWindow.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An offer whose seats were shared.
 *
 * @param signature what the sharing rested on; another one needs another sharing
 * @param begins first day of the placement
 * @param candidates pôles among which it was shared
 */
public record SharedOffer(
        UUID hubId, String signature, Phase phase, LocalDate allottedOn, LocalDate begins, List<PoleId> candidates) {

    public SharedOffer {
        candidates = List.copyOf(candidates);
    }
}
