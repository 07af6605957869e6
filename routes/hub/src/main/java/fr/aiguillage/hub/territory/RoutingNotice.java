package fr.aiguillage.hub.territory;

import fr.aiguillage.contract.NoticeCode;
import fr.aiguillage.contract.NoticeText;
import fr.aiguillage.contract.Severity;

/** What can be wrong in {@code routing.yaml}. */
enum RoutingNotice implements NoticeCode {
    /** Two rules of one name could not be told apart in an explanation. */
    ROUTING_ID_TWICE(
            "L'identifiant « %s » est déjà celui d'une autre règle. Donnez-en un autre.",
            "The id “%s” is already that of another rule. Give another."),
    /** Which of two rules goes first must not depend on the order of lines. */
    ROUTING_PRIORITY_TWICE(
            "La priorité %s est déjà celle de la règle « %s ». Donnez-en une autre.",
            "The priority %s is already that of the rule “%s”. Give another."),
    /** No map knows the pôle, so the rule would never do what it says. */
    ROUTING_POLE_UNKNOWN(
            "Aucune carte n'a de pôle « %s ». Corrigez l'identifiant, ou écrivez territorial ou desk.",
            "No map has a pôle “%s”. Correct the id, or write territorial or desk."),
    /** No map lists the agreement, so the rule would never hold. */
    ROUTING_AGREEMENT_UNKNOWN(
            "Aucune carte n'a de convention « %s ». Corrigez la référence, ou ajoutez-la à agreements dans map.yaml.",
            "No map has an agreement “%s”. Correct the reference, or add it to agreements in map.yaml."),
    /** A rule that nobody saw at work may say something else than was meant. */
    ROUTING_RULE_UNPROVEN(
            "Aucun exemple ne déclenche la règle « %s ». Ajoutez une offre qu'elle concerne.",
            "No example makes the rule “%s” fire. Add an offer that it is about."),
    /** The offer of an example is not there or is none. */
    ROUTING_EXAMPLE_UNREADABLE(
            "L'offre d'exemple routing/%s ne peut être lue : %s.", "The example offer routing/%s cannot be read: %s."),
    /** The rules do not do what the example says. */
    ROUTING_EXAMPLE_FAILS(
            "L'exemple %s ne tient pas le %s : attendu %s, obtenu %s (%s). Corrigez la règle ou l'exemple.",
            "The example %s does not hold on %s: expected %s, got %s (%s). Correct the rule or the example.");

    private final NoticeText text;

    RoutingNotice(String french, String english) {
        this.text = new NoticeText(Severity.REJECT, french, english);
    }

    @Override
    public NoticeText text() {
        return text;
    }
}
