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
    /** Two targets are of one system, and one of them alone would be told. */
    FLOW_TARGET_TWICE(
            "Deux cibles pour le système « %s ». Gardez-en une.", "There are two targets of system “%s”. Keep one."),
    /** A flow begins at a system that no feed brings offers of. */
    FLOW_SOURCE_UNKNOWN(
            Severity.WARN,
            "Aucune source n'apporte les offres de « %s ». Corrigez from, ou ajoutez la source sous feeds.",
            "No feed brings offers of “%s”. Mend from, or add the feed under feeds."),
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
        this(Severity.REJECT, french, english);
    }

    FlowNotice(Severity severity, String french, String english) {
        this.text = new NoticeText(severity, french, english);
    }

    @Override
    public NoticeText text() {
        return text;
    }
}
