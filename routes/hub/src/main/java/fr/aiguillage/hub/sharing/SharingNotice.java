package fr.aiguillage.hub.sharing;

import fr.aiguillage.contract.NoticeCode;
import fr.aiguillage.contract.NoticeText;
import fr.aiguillage.contract.Severity;

/** What can be wrong in {@code sharing.yaml}. */
enum SharingNotice implements NoticeCode {
    /** A value has the wrong form, or a key is unknown. */
    SHARING_VALUE_INVALID(
            "Valeur ou clé incorrecte : %s. Voyez le schéma sharing.schema.json.",
            "Wrong value or key: %s. See sharing.schema.json."),
    /** Head-counts of a pôle that is on no map would serve nobody. */
    SHARING_POLE_UNKNOWN(
            "Aucune carte n'a de pôle « %s ». Corrigez l'identifiant.", "No map has a pôle “%s”. Correct the id."),
    /** Pupils counted twice would receive seats twice. */
    SHARING_NEED_TWICE(
            "L'effectif du pôle « %s » pour %s est donné deux fois. Gardez une ligne.",
            "The head-count of the pôle “%s” for %s is given twice. Keep one line.");

    private final NoticeText text;

    SharingNotice(String french, String english) {
        this.text = new NoticeText(Severity.REJECT, french, english);
    }

    @Override
    public NoticeText text() {
        return text;
    }
}
