package fr.aiguillage.hub.placing;

import fr.aiguillage.contract.NoticeCode;
import fr.aiguillage.contract.NoticeText;
import fr.aiguillage.contract.Severity;

/** Why a coordinator's word about the place of an offer is not taken. */
public enum PlacingNotice implements NoticeCode {
    /** Only the pôle that handles an offer can say that it is not its own. */
    NOT_THE_CUSTODIAN(
            "L'offre est ouverte chez « %s », ou ne l'est plus : « %s » ne peut pas la donner. Relisez l'offre.",
            "The offer is open in the custody of “%s”, or not at all: “%s” cannot give it away. Read the offer again."),
    /** There is nothing to take back. */
    NOTHING_SAID(
            "Rien n'a été dit du lieu de cette offre. Voyez GET /api/v1/place-overrides.",
            "Nothing was said of the place of this offer. See GET /api/v1/place-overrides."),
    /** Offers are given to pôles of the map in force, or to the desk. */
    NO_SUCH_POLE(
            "La carte en vigueur n'a pas de pôle « %s ». Voyez GET /api/v1/poles.",
            "The map in force has no pôle “%s”. See GET /api/v1/poles."),
    /** No opportunity has this id. */
    NO_SUCH_OFFER("Il n'y a pas d'offre %s. Vérifiez l'identifiant.", "There is no offer %s. Check the id.");

    private final NoticeText text;

    PlacingNotice(String french, String english) {
        this.text = new NoticeText(Severity.REJECT, french, english);
    }

    @Override
    public NoticeText text() {
        return text;
    }
}
