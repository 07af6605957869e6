package fr.aiguillage.core.territory;

import fr.aiguillage.contract.PoleId;
import java.util.List;

/**
 * A coordinator of the MLDS: the one destination beside the custodian that is told of hosts ready to receive young people
 * leaving detention (circulaire 2015-035). It handles nothing, sees nothing else and is named to nobody.
 *
 * @param id of its queue and its other channels; no pôle bears it
 */
public record MldsCoordinator(PoleId id, List<PoleChannel> channels) {

    public MldsCoordinator {
        channels = List.copyOf(channels);
    }
}
