package fr.aiguillage.hub.flow;

import fr.aiguillage.contract.NoticeCode;
import fr.aiguillage.contract.NoticeText;
import fr.aiguillage.contract.Severity;

/** What can be wrong in {@code flows.yaml}. */
enum FlowNotice implements NoticeCode {
    /** A value has the wrong form, or a key is unknown. */
    FLOW_VALUE_INVALID(
            "Valeur ou clé incorrecte : %s. Voyez le schéma flows.schema.json.",
            "Wrong value or key: %s. See flows.schema.json."),
    /** A flow leads to a system that nothing says how to tell. */
    FLOW_TARGET_UNKNOWN(
            "Aucune cible « %s ». Décrivez-la sous targets, ou désactivez le flux.",
            "There is no target “%s”. Describe it under targets, or disable the flow."),
    /** The mapping of a target is missing or no correct JSLT. */
    FLOW_MAPPING_UNUSABLE(
            "La correspondance « %s » est inutilisable : %s. Corrigez-la.",
            "The mapping “%s” cannot be used: %s. Mend it."),
    /** The columns or the encoding of a target's file cannot be used. */
    FLOW_COLUMNS_UNUSABLE(
            "Fichier de la cible inutilisable : %s. Corrigez columns ou encoding.",
            "The target's file cannot be used: %s. Mend columns or encoding.");

    private final NoticeText text;

    FlowNotice(String french, String english) {
        this.text = new NoticeText(Severity.REJECT, french, english);
    }

    @Override
    public NoticeText text() {
        return text;
    }
}
