package fr.aiguillage.contract;

import static fr.aiguillage.contract.Severity.INFO;
import static fr.aiguillage.contract.Severity.REJECT;
import static fr.aiguillage.contract.Severity.WARN;

/**
 * The closed list of rules that the content of an offer can break. What stands on a constant is the documentation of
 * the rule.
 *
 * <p>A bad value never costs the good ones beside it: a wrong optional value is left out with a {@code WARN}. What is
 * refused is a document that cannot be read, a value of the wrong JSON type (an error of the sender's program, best
 * told at once), the lack of what makes an offer, and an attack.
 */
public enum OfferNotice implements NoticeCode {
    /** The body is longer than the hub reads; nothing of it was looked at. */
    BODY_TOO_LARGE(
            REJECT,
            "Le message dépasse %s octets. Envoyez une offre par message et raccourcissez les textes.",
            "The message exceeds %s bytes. Send one offer a message and shorten the texts."),
    /** Objects and arrays are nested deeper than any offer needs. */
    BODY_TOO_DEEP(
            REJECT,
            "Le document JSON dépasse %s niveaux d'imbrication. Suivez le schéma de l'offre.",
            "The JSON document is nested deeper than %s levels. Follow the schema of the offer."),
    /** The bytes are no UTF-8 (RFC 8259 §8.1); guessing another encoding would spoil accents silently. */
    BODY_NOT_UTF8(
            REJECT,
            "Le message n'est pas encodé en UTF-8. Encodez-le en UTF-8.",
            "The message is not encoded in UTF-8. Encode it in UTF-8."),
    /** The bytes are no single JSON document (RFC 8259). */
    BODY_NOT_JSON(
            REJECT,
            "Le message n'est pas un document JSON valide (%s). Corrigez-le à cet endroit.",
            "The message is no valid JSON document (%s). Mend it at that place."),
    /** A field is written twice in one object; which one was meant cannot be known. */
    BODY_DUPLICATE_FIELD(
            REJECT,
            "Un champ figure deux fois dans le même objet (%s). Ne l'écrivez qu'une fois.",
            "A field stands twice in one object (%s). Write it once."),
    /** The value has another JSON type than the schema tells, such as a number for a text. */
    TYPE_WRONG(
            REJECT,
            "La valeur n'est pas du type attendu : %s. Corrigez le type selon le schéma de l'offre.",
            "The value is not of the expected type: %s. Correct the type by the schema of the offer."),
    /** A field without which there is no offer is absent, null or blank. */
    REQUIRED_MISSING(
            REJECT,
            "Le champ obligatoire « %s » manque. Renseignez-le.",
            "The required field \"%s\" is missing. Fill it in."),
    /** The schema does not know the field; its value was left out before anything was stored. */
    FIELD_UNKNOWN(
            INFO,
            "Le champ « %s » n'existe pas dans le schéma de l'offre ; il est ignoré.",
            "The field \"%s\" is not in the schema of the offer; it is left out."),
    /** The field's name tells of data about a pupil, which the hub never takes in; its value was left out. */
    PUPIL_DATA_FIELD(
            WARN,
            "Le champ « %s » désigne des données d'élève, que le service ne reçoit jamais ; il est écarté. "
                    + "Cessez de le transmettre.",
            "The field \"%s\" stands for data about a pupil, which the hub never takes in; it is left out. "
                    + "Stop sending it."),
    /** A text of a closed list is none of its values; it was left out. */
    VALUE_UNKNOWN(
            WARN,
            "La valeur ne fait pas partie de la liste ; elle est écartée. Valeurs admises : %s.",
            "The value is not on the list; it is left out. Values on the list: %s."),
    /** A number is outside what makes sense; it was left out. */
    NUMBER_OUT_OF_RANGE(
            WARN,
            "Le nombre n'est pas compris entre %s et %s ; il est écarté.",
            "The number is not between %s and %s; it is left out."),
    /** A list is longer than the hub keeps; the rest was left out. */
    LIST_TOO_LONG(
            WARN,
            "La liste dépasse %s éléments ; la suite est écartée.",
            "The list exceeds %s items; the rest is left out."),
    /** More went wrong in the document than is listed. */
    NOTICES_CUT(INFO, "%s autres remarques ne sont pas détaillées.", "%s further notices are not listed."),
    /** A text is longer than the hub keeps; it was cut. */
    TEXT_TOO_LONG(WARN, "Le texte dépasse %s caractères ; il est coupé.", "The text exceeds %s characters; it is cut."),
    /** A text holds control characters or halves of characters; they were taken out. */
    TEXT_UNREADABLE(
            WARN,
            "Le texte contient des caractères de contrôle ou incomplets ; ils sont retirés. Vérifiez l'encodage.",
            "The text holds control or incomplete characters; they are taken out. Check the encoding."),
    /** A text holds HTML tags; they were taken out, what they enclose stays. */
    TEXT_MARKUP(
            WARN,
            "Le texte contient des balises HTML ; elles sont retirées. Envoyez du texte brut.",
            "The text holds HTML tags; they are taken out. Send plain text."),
    /** A title or a name holds a script or another active element. No honest source writes that; see CWE-79. */
    TEXT_SCRIPT(
            REJECT,
            "Le texte contient un script ou un élément actif. Retirez-le.",
            "The text holds a script or another active element. Take it out."),
    /** A text begins as a spreadsheet formula, which would run at the reader of an export; see CWE-1236. */
    TEXT_FORMULA(
            REJECT,
            "Le texte commence comme une formule de tableur. Retirez le signe du début.",
            "The text begins as a spreadsheet formula. Take the leading sign out."),
    /** A free text holds what looks like a NIR (with a right key) or an INE; it was replaced by a mark. */
    PERSONAL_NUMBER_IN_TEXT(
            WARN,
            "Le texte contient un numéro de sécurité sociale ou un INE ; il est masqué. Ne le transmettez pas.",
            "The text holds a social security number or a pupil number; it is masked. Do not send it."),
    /** The offer's identifier is too long or holds control characters; cutting it would mix offers up. */
    REMOTE_ID_INVALID(
            REJECT,
            "L'identifiant doit compter de 1 à %s caractères, sans caractère de contrôle.",
            "The identifier must have 1 to %s characters and no control character."),
    /** Not fourteen digits with a right check digit (La Poste's own rule included); it was left out. */
    SIRET_INVALID(
            WARN,
            "Le SIRET n'est pas valide ; il est écarté. Vérifiez ses 14 chiffres et sa clé.",
            "The SIRET is not valid; it is left out. Check its 14 digits and check digit."),
    /** Not nine digits with a right check digit; it was left out. */
    SIREN_INVALID(
            WARN,
            "Le SIREN n'est pas valide ; il est écarté. Vérifiez ses 9 chiffres et sa clé.",
            "The SIREN is not valid; it is left out. Check its 9 digits and check digit."),
    /** SIREN and SIRET name two organisations; the SIREN was left out, for the SIRET says more. */
    SIREN_NOT_OF_SIRET(
            WARN,
            "Le SIREN n'est pas celui du SIRET ; il est écarté.",
            "The SIREN is not that of the SIRET; it is left out."),
    /** Not seven digits and the right check letter; it was left out. */
    UAI_INVALID(
            WARN,
            "L'UAI n'est pas valide ; il est écarté. Vérifiez ses 7 chiffres et sa lettre.",
            "The UAI is not valid; it is left out. Check its 7 digits and its letter."),
    /** Not the form of a pôle's name; it was left out. */
    POLE_INVALID(
            WARN,
            "L'identifiant de pôle n'est pas valide ; il est écarté. Minuscules, chiffres et tirets.",
            "The name of the pôle is not valid; it is left out. Lower-case letters, digits and hyphens."),
    /** A postcode, INSEE code, SIREN or SIRET is right only with a leading zero, which spreadsheets drop; it was put back. */
    LEADING_ZERO_LOST(
            WARN,
            "Le zéro initial du code manquait ; il est remis. Exportez cette colonne comme du texte.",
            "The leading zero of the code was missing; it is put back. Export the column as text."),
    /** Not an activity code such as 56.10A; it was left out. */
    NAF_INVALID(
            WARN,
            "Le code NAF n'est pas valide ; il est écarté. Forme attendue : 56.10A.",
            "The NAF code is not valid; it is left out. Expected form: 56.10A."),
    /** Not an occupation code such as G1602; it was left out. */
    ROME_INVALID(
            WARN,
            "Le code ROME n'est pas valide ; il est écarté. Forme attendue : G1602.",
            "The ROME code is not valid; it is left out. Expected form: G1602."),
    /** Not ten or eleven digits; it was left out. */
    MEF_INVALID(
            WARN,
            "Le code MEF n'est pas valide ; il est écarté. 10 ou 11 chiffres attendus.",
            "The MEF code is not valid; it is left out. 10 or 11 digits expected."),
    /** Not a number of the RNCP, with or without its prefix; it was left out. */
    RNCP_INVALID(
            WARN,
            "Le numéro RNCP n'est pas valide ; il est écarté. Forme attendue : 38878.",
            "The RNCP number is not valid; it is left out. Expected form: 38878."),
    /** Not a code of the code officiel géographique; it was left out. A postcode such as 69000 is none. */
    COMMUNE_INVALID(
            WARN,
            "Le code INSEE de commune n'est pas valide ; il est écarté. Ce n'est pas le code postal.",
            "The INSEE code of the commune is not valid; it is left out. It is not the postcode."),
    /**
     * The INSEE code repeats the postcode. The two nomenclatures differ (69001 is Affoux in one and Lyon 1er in the
     * other), so the sender most likely confused them; the INSEE code was left out.
     */
    COMMUNE_IS_POSTCODE(
            WARN,
            "Le code INSEE répète le code postal ; il est écarté. Envoyez le code officiel géographique.",
            "The INSEE code repeats the postcode; it is left out. Send the code of the code officiel géographique."),
    /** Not five digits; it was left out. */
    POSTCODE_INVALID(
            WARN,
            "Le code postal n'est pas valide ; il est écarté. 5 chiffres attendus.",
            "The postcode is not valid; it is left out. 5 digits expected."),
    /** Not the INSEE code of a département or overseas collectivity; it was left out. */
    DEPARTMENT_INVALID(
            WARN,
            "Le code de département n'est pas valide ; il est écarté. Exemples : 69, 2A, 974.",
            "The code of the département is not valid; it is left out. Examples: 69, 2A, 974."),
    /** Latitude or longitude alone, out of range, or both zero; both were left out. */
    COORDINATES_INVALID(
            WARN,
            "Les coordonnées sont incomplètes ou hors limites ; elles sont écartées. Degrés WGS 84 attendus.",
            "The coordinates are incomplete or out of range; they are left out. Degrees, WGS 84, expected."),
    /** The coordinates lie in France only when exchanged; they were exchanged. */
    LATITUDE_LONGITUDE_SWAPPED(
            WARN,
            "Latitude et longitude sont inversées ; elles sont remises en ordre.",
            "Latitude and longitude are swapped; they are put right."),
    /** Not a week {@code YYYY-Www} (ISO 8601) that the year has; it was left out. */
    WEEK_INVALID(
            WARN,
            "La semaine n'existe pas ; elle est écartée. Forme attendue : 2026-W07.",
            "There is no such week; it is left out. Expected form: 2026-W07."),
    /** Not an instant with its offset (RFC 3339) between the years 2000 and 2100; it was left out. */
    TIME_INVALID(
            WARN,
            "La date et l'heure ne sont pas valides ; elles sont écartées. Forme attendue : 2026-02-09T08:30:00Z.",
            "Date and time are not valid; they are left out. Expected form: 2026-02-09T08:30:00Z."),
    /** Not a day {@code YYYY-MM-DD} between the years 2000 and 2100; it was left out. */
    DATE_INVALID(
            WARN,
            "La date n'est pas valide ; elle est écartée. Forme attendue : 2026-02-09.",
            "The date is not valid; it is left out. Expected form: 2026-02-09."),
    /** The offer would end before it begins; the day of publication was left out. */
    VALIDITY_INVERTED(
            WARN,
            "La fin de validité précède la publication ; la date de publication est écartée.",
            "The validity ends before the publication; the day of publication is left out."),
    /** Not an address that begins with http:// or https://; it was left out. */
    LINK_INVALID(
            WARN,
            "Le lien n'est pas une adresse http ou https ; il est écarté.",
            "The link is no http or https address; it is left out."),
    /** Not the form of an e-mail address; it was left out. */
    EMAIL_INVALID(
            WARN,
            "L'adresse électronique n'est pas valide ; elle est écartée.",
            "The e-mail address is not valid; it is left out."),
    /** The legal nature of the period is unknown, and is never guessed; the block was left out. */
    SEAT_BLOCK_KIND_UNKNOWN(
            WARN,
            "La nature de la période est inconnue ; ce bloc de places est écarté. Valeurs admises : %s.",
            "The kind of the period is unknown; this block of seats is left out. Values on the list: %s."),
    /** No seat is offered; the block was left out. */
    SEAT_BLOCK_EMPTY(
            WARN, "Le bloc n'offre aucune place ; il est écarté.", "The block offers no seat; it is left out."),
    /** Weeks were given and none exists; the block was left out rather than offered at any time. */
    SEAT_BLOCK_WEEKS_INVALID(
            WARN,
            "Aucune semaine du bloc n'est valide ; il est écarté.",
            "No week of the block is valid; it is left out."),
    /** More seats than a host can offer; counted as one, so that no error swells the figures. */
    SEATS_TOO_MANY(
            WARN,
            "Le nombre de places dépasse %s ; il est compté pour une place.",
            "The number of seats exceeds %s; it counts as one seat."),
    /** More seats are said to be free than are offered; the number of free seats was left out. */
    REMAINING_ABOVE_SEATS(
            WARN,
            "Le nombre de places restantes dépasse le nombre de places ; il est écarté.",
            "More seats remain than are offered; the number remaining is left out."),
    /** The youngest age is above the oldest; both were left out. */
    AGES_INVERTED(
            WARN,
            "L'âge minimal dépasse l'âge maximal ; les deux sont écartés.",
            "The least age exceeds the greatest; both are left out."),
    /** Not one block of seats can be used: there is nothing to offer (weeks of CAL-03 included). */
    SEAT_BLOCKS_UNUSABLE(
            REJECT,
            "Aucun bloc de places n'est utilisable. Corrigez la nature, les semaines ou le nombre de places.",
            "No block of seats can be used. Correct the kind, the weeks or the number of seats.");

    private final NoticeText text;

    OfferNotice(Severity severity, String french, String english) {
        this.text = new NoticeText(severity, french, english);
    }

    @Override
    public NoticeText text() {
        return text;
    }
}
