package fr.aiguillage.hub.door;

import fr.aiguillage.contract.NoticeCode;
import fr.aiguillage.contract.NoticeText;
import fr.aiguillage.contract.Severity;

/** What can be wrong with the envelope of a message (CloudEvents 1.0, section 3). */
public enum EnvelopeNotice implements NoticeCode {
    BODY_TOO_LONG(
            Severity.REJECT,
            "Le corps du message fait %s octets, au-delà de la limite. Envoyez une offre par message.",
            "The body of the message has %s bytes, above the limit. Send one offer per message."),
    BODY_MISSING(
            Severity.REJECT,
            "Le message n'a pas de corps. Envoyez l'offre canonique en JSON.",
            "The message has no body. Send the canonical offer as JSON."),
    EVENT_UNREADABLE(
            Severity.REJECT,
            "L'enveloppe CloudEvents n'est pas un JSON lisible : %s.",
            "The CloudEvents envelope is not readable JSON: %s."),
    EVENT_VERSION_UNKNOWN(
            Severity.REJECT,
            "Version CloudEvents « %s » inconnue. Envoyez specversion 1.0.",
            "Unknown CloudEvents version “%s”. Send specversion 1.0."),
    EVENT_TYPE_UNKNOWN(
            Severity.REJECT,
            "Type d'événement « %s » inconnu. Envoyez fr.aiguillage.offer.upserted, .withdrawn ou .filled.",
            "Unknown event type “%s”. Send fr.aiguillage.offer.upserted, .withdrawn or .filled."),
    EVENT_TYPE_RESERVED(
            Severity.REJECT,
            "Le type d'événement « %s » est réservé au hub.",
            "The event type “%s” is reserved to the hub."),
    EVENT_ID_UNUSABLE(
            Severity.WARN,
            "L'identifiant de l'événement est absent ou dépasse %s caractères ; celui du message le remplace, et un"
                    + " double envoi ne sera pas reconnu à son identifiant.",
            "The event id is missing or longer than %s characters; the message's own takes its place, and a double"
                    + " sending is not recognised by its id."),
    EVENT_TIME_INVALID(
            Severity.WARN,
            "La date « %s » n'est pas au format RFC 3339 ; elle est ignorée.",
            "The time “%s” is not in RFC 3339 form; it is ignored.");

    private final NoticeText text;

    EnvelopeNotice(Severity severity, String french, String english) {
        this.text = new NoticeText(severity, french, english);
    }

    @Override
    public NoticeText text() {
        return text;
    }
}
