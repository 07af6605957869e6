package fr.aiguillage.hub.api;

import fr.aiguillage.contract.NoticeCode;
import fr.aiguillage.contract.NoticeText;
import fr.aiguillage.contract.Severity;

/** Why a request of an administrator is not answered as asked. */
enum ApiNotice implements NoticeCode {
    /** Nothing was ever sent there. */
    NEVER_SENT(
            "Rien n'a jamais été envoyé à « %s ». Voyez GET /api/v1/destinations.",
            "Nothing was ever sent to “%s”. See GET /api/v1/destinations."),
    /** Only what pôles receive can be sent anew. */
    NO_POLE_THERE(
            "Aucun pôle ne reçoit ses offres par « %s ». Voyez GET /api/v1/poles.",
            "No pôle receives its offers by “%s”. See GET /api/v1/poles."),
    /** A digest has three forms. */
    DIGEST_FORM("Un bulletin est json, html ou txt.", "A digest is json, html or txt."),
    /** No feed has this name. */
    NO_FEED(
            "Aucun flux ne s'appelle « %s ». Voyez GET /api/v1/feeds.",
            "No feed is named “%s”. See GET /api/v1/feeds."),
    /** A queue is pushed to, and polls nothing. */
    NOT_POLLED(
            "Aucun flux interrogé ne s'appelle « %s ». Voyez GET /api/v1/feeds.",
            "No polled feed is named “%s”. See GET /api/v1/feeds."),
    /** A paused feed does not run. */
    FEED_PAUSED("« %s » est en pause. Reprenez-le d'abord.", "“%s” is paused. Resume it first."),
    /** Two runs of a feed never overlap. */
    FEED_RUNS("Un passage de « %s » est en cours. Attendez sa fin.", "A run of “%s” is under way. Wait for its end."),
    /** There is nothing to resume. */
    FEED_NOT_PAUSED("« %s » n'est pas en pause.", "“%s” is not paused."),
    /** No flow has this id. */
    NO_FLOW("Aucun flux sortant ne s'appelle « %s ». Voyez flows.yaml.", "There is no flow “%s”. See flows.yaml."),
    /** No run has this number. */
    NO_RUN("Il n'y a pas de passage %s. Voyez GET /api/v1/runs.", "There is no run %s. See GET /api/v1/runs."),
    /** Only a held run waits for a word. */
    RUN_NOT_HELD(
            "Le passage %s n'est pas retenu. Voyez son état par GET /api/v1/runs.",
            "Run %s is not held. See its state by GET /api/v1/runs."),
    /** The review queue has two orders. */
    ORDER_UNKNOWN("order est oldest ou strongest.", "order is oldest or strongest."),
    /** A decision says one or the other. */
    SAME_MISSING("same est true ou false.", "same is true or false."),
    /** Who decided is a role or an account. */
    BY_FORM(
            "by nomme un rôle ou un compte : lettres, chiffres, . _ -",
            "by names a role or an account: letters, digits, . _ -"),
    /** Whoever wonders later must find why. */
    REASON_LENGTH("Donnez un motif de 1 à %s caractères.", "Give a reason of 1 to %s characters."),
    /** A record is known by its system and its id there. */
    RECORD_NAME("Un enregistrement s'écrit système/identifiant.", "A record is written system/remoteId."),
    /** No live record has this name. */
    NO_RECORD(
            "Il n'y a pas d'enregistrement « %s ». Vérifiez le nom, système/identifiant.",
            "There is no record “%s”. Check the name, system/remoteId."),
    /** A record is the same as itself. */
    ONE_RECORD(
            "Les deux noms désignent un seul enregistrement. Donnez-en deux.",
            "Both names are of one record. Give two."),
    /** No decision has this number. */
    NO_DECISION(
            "Il n'y a pas de décision %s. Voyez GET /api/v1/matching/decisions.",
            "There is no decision %s. See GET /api/v1/matching/decisions."),
    /** What was undone cannot be undone again. */
    DECISION_UNDONE("La décision %s a déjà été annulée.", "Decision %s was undone before.");

    private final NoticeText text;

    ApiNotice(String french, String english) {
        this.text = new NoticeText(Severity.REJECT, french, english);
    }

    @Override
    public NoticeText text() {
        return text;
    }
}
