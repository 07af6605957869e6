package fr.aiguillage.core.territory;

import fr.aiguillage.contract.Offer;
import java.time.LocalDate;

/** Finds the pôle that should handle an offer. Pure: a function of the offer, the map, the routing
 * rules, the communes and the day. */
public interface PlaceOffers {

    Placement place(Offer offer, LocalDate day);

    /** What the placements of a day rest on, as each names it: the map in force and the routing rules. */
    String version(LocalDate day);
}
