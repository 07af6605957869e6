package fr.aiguillage.hub.flow;

import fr.aiguillage.contract.NoticeCode;
import fr.aiguillage.contract.NoticeText;
import fr.aiguillage.contract.Severity;

/** What comparing a system with what it was told can show. */
public enum ReconcileNotice implements NoticeCode {
    /** The system shows what it was told. */
    FLOW_AGREES(
            Severity.INFO,
            "« %s » montre ce que le hub lui a donné. Rien à faire.",
            "“%s” shows what the hub gave it. Nothing to do."),
    /** The system was only compared. */
    FLOW_DIFFERS(
            Severity.WARN,
            "« %s » diffère : %s offres manquent, %s y restent à tort. Rappelez avec repair=true pour réparer.",
            "“%s” differs: %s offers are missing, %s are wrongly still there. Call again with repair=true to mend it."),
    /** The system is told once more. */
    FLOW_REPAIRED(
            Severity.WARN,
            "« %s » différait : %s offres manquaient, %s y restaient à tort ; %s sont renvoyées. Cherchez qui les change"
                    + " là-bas si cela revient.",
            "“%s” differed: %s offers were missing, %s were wrongly still there; %s are sent again. Find out who changes"
                    + " them there if it happens again."),
    /** Nothing says how to ask the system. */
    FLOW_CANNOT_BE_ASKED(
            Severity.REJECT,
            "« %s » ne peut pas être interrogé. Donnez à sa cible jdbc.shown ou http.shown dans flows.yaml.",
            "“%s” cannot be asked. Give its target jdbc.shown or http.shown in flows.yaml."),
    /** What the system shows is not known; nothing is concluded from it. */
    FLOW_ANSWER_UNUSABLE(
            Severity.REJECT,
            "« %s » n'a pas dit tout ce qu'il montre : %s. Rien n'est réparé ; réessayez quand il répond.",
            "“%s” did not tell all that it shows: %s. Nothing is mended; try again when it answers.");

    private final NoticeText text;

    ReconcileNotice(Severity severity, String french, String english) {
        this.text = new NoticeText(severity, french, english);
    }

    @Override
    public NoticeText text() {
        return text;
    }
}
