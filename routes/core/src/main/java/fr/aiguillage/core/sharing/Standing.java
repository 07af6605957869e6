package fr.aiguillage.core.sharing;

import fr.aiguillage.contract.PoleId;

/** How well the pôles are served before an offer is shared. */
public interface Standing {

    /** Seats of the offers in the pôle's own custody that meet the demand. */
    int usable(PoleId pole, Demand demand);

    /** Seats that sharing gave the pôle in this school year and that meet the demand. */
    int given(PoleId pole, Demand demand);

    /** Seats that sharing gave the pôle in this school year, of every kind. */
    int given(PoleId pole);
}
