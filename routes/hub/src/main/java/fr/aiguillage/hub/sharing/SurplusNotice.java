package fr.aiguillage.hub.sharing;

import fr.aiguillage.contract.NoticeCode;
import fr.aiguillage.contract.NoticeText;
import fr.aiguillage.contract.Severity;

/** Why a pôle cannot release seats of an offer. */
public enum SurplusNotice implements NoticeCode {
    /** The rector decides whether pôles share at all. */
    SHARING_OFF(
            "Le partage des places est coupé. Mettez « enabled: true » dans sharing.yaml.",
            "Seats are not shared. Set “enabled: true” in sharing.yaml."),
    /** The host or the programme decides whose the seats are, or they are shared already. */
    NOT_RELEASABLE(
            "Les places de cette offre ne peuvent pas être laissées à d'autres (règle %s) : l'entreprise a choisi le"
                    + " pôle ou l'établissement, l'offre est déjà partagée, ou ne peut pas l'être. Laissez-la où elle est.",
            "Seats of this offer cannot be left to others (rule %s): its host chose the pôle or the establishment, it is"
                    + " shared already, or may not be. Leave it where it is."),
    /** One release holds at a time. */
    ALREADY_RELEASED(
            "Des places de cette offre sont déjà laissées à d'autres. Reprenez-les d'abord : DELETE sur la même adresse.",
            "Seats of this offer are left to others already. Take them back first: DELETE on the same address."),
    /** Where an offer has several blocks, a number alone does not tell which seats. */
    SURPLUS_BLOCK(
            "L'offre a %s bloc(s) de places, numérotés à partir de 0. Donnez « block » avec « seats ».",
            "The offer has %s block(s) of seats, counted from 0. Give “block” with “seats”."),
    /** Seats that are there. */
    SURPLUS_SEATS(
            "Ce bloc a %s place(s) libre(s). Laissez-en de 1 à autant, ou toutes sans « seats ».",
            "This block has %s seat(s) left. Release 1 to as many, or all of them without “seats”."),
    /** A pôle that keeps its seats wastes fewer than one whose seats wait for nobody. */
    NOBODY_NEEDS_IT(
            "Aucun autre pôle n'a d'élèves à qui ces places conviennent, dans les limites de sharing.yaml. Gardez-les.",
            "No other pôle has pupils whom these seats suit, within the limits of sharing.yaml. Keep them."),
    /** There is nothing to take back. */
    NOTHING_RELEASED(
            "Aucune place de cette offre n'est laissée à d'autres. Voyez GET /api/v1/surplus-releases.",
            "No seat of this offer is left to others. See GET /api/v1/surplus-releases.");

    private final NoticeText text;

    SurplusNotice(String french, String english) {
        this.text = new NoticeText(Severity.REJECT, french, english);
    }

    @Override
    public NoticeText text() {
        return text;
    }
}
