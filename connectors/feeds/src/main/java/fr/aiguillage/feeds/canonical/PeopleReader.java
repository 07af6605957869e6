package fr.aiguillage.feeds.canonical;

import fr.aiguillage.contract.Contact;
import fr.aiguillage.contract.OfferNotice;
import fr.aiguillage.contract.Tutor;
import org.jspecify.annotations.Nullable;

/** Reads {@code contact} and {@code tutor}: roles rather than persons. */
final class PeopleReader {

    private static final int TEXT_LIMIT = 200;
    private static final int PHONE_LIMIT = 40;
    private static final int TUTOR_LIMIT = 1000;

    private PeopleReader() {}

    static @Nullable Contact contact(JsonObject offer) {
        JsonObject contact = offer.object("contact", OfferObject.CONTACT);
        return contact == null
                ? null
                : new Contact(
                        FreeText.shortText(contact, "role", TEXT_LIMIT),
                        Codes.find(contact, "functionalEmail", Forms::email, OfferNotice.EMAIL_INVALID),
                        FreeText.shortText(contact, "phone", PHONE_LIMIT),
                        FreeText.shortText(contact, "name", TEXT_LIMIT));
    }

    static @Nullable Tutor tutor(JsonObject offer) {
        JsonObject tutor = offer.object("tutor", OfferObject.TUTOR);
        if (tutor == null) {
            return null;
        }
        Long count = tutor.integer("count", 1, TUTOR_LIMIT);
        return new Tutor(FreeText.shortText(tutor, "role", TEXT_LIMIT), count == null ? 1 : count.intValue());
    }
}
