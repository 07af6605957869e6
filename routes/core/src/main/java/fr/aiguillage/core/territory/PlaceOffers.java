package fr.aiguillage.core.territory;

import fr.aiguillage.contract.Offer;
import java.time.LocalDate;

/** Finds the pôle that should handle an offer. Pure: a function of the offer, the map, the communes and the day. */
public interface PlaceOffers {

    Placement place(Offer offer, LocalDate day);
}
