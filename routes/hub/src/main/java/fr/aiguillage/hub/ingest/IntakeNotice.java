package fr.aiguillage.hub.ingest;

import fr.aiguillage.contract.NoticeCode;
import fr.aiguillage.contract.NoticeText;
import fr.aiguillage.contract.Severity;

/** Why the hub keeps a readable message out of the pôles, or could not use it at all. */
public enum IntakeNotice implements NoticeCode {
    /** A rule of the feed's mapping left the record out. */
    FILTERED_BY_MAPPING(
            Severity.INFO,
            "Écarté par la règle %s de la correspondance du flux. Rien à faire si c'est voulu.",
            "Left out by rule %s of the feed's mapping. Nothing to do when that is meant."),
    /** Nothing in the offer is a period in a host organisation for a pupil. */
    KIND_OUT_OF_SCOPE(
            Severity.INFO,
            "L'offre ne relève d'aucune période en milieu professionnel : elle n'est pas transmise aux pôles.",
            "The offer is no period in a host organisation: it does not go to the pôles."),
    /** The validity announced by the source had ended when the message came in. */
    VALIDITY_ENDED(
            Severity.INFO,
            "La validité de l'offre a pris fin le %s. Prolongez-la à la source si elle tient toujours.",
            "The validity of the offer ended at %s. Extend it at the source if the offer still stands."),
    /** Its source last confirmed the offer before the school year turned, and it says nothing that reaches past it. */
    SCHOOL_YEAR_OVER(
            Severity.INFO,
            "Année scolaire terminée : la source n'a pas confirmé l'offre depuis, et elle n'annonce ni semaine ni validité"
                    + " au-delà. Renvoyez-la si elle tient toujours.",
            "The school year is over: the source has not confirmed the offer since, and it names no week and no validity"
                    + " beyond. Send it again if it still stands."),
    /** A poller could not read the record in its source. */
    RECORD_UNREADABLE(
            Severity.REJECT,
            "Enregistrement illisible à %s : %s. Corrigez la source.",
            "Record unreadable at %s: %s. Mend the source."),
    /** Taking the message in failed in a way that no rule foresaw. */
    PROCESSING_FAILED(
            Severity.REJECT,
            "Le message n'a pas pu être traité : %s. Signalez-le à l'administrateur du hub.",
            "The message could not be processed: %s. Tell the administrator of the hub.");

    private final NoticeText text;

    IntakeNotice(Severity severity, String french, String english) {
        this.text = new NoticeText(severity, french, english);
    }

    @Override
    public NoticeText text() {
        return text;
    }
}
