package fr.aiguillage.feeds.canonical;

import fr.aiguillage.contract.Accessibility;
import fr.aiguillage.contract.AccessibilityClaim;
import fr.aiguillage.contract.Equipment;
import fr.aiguillage.contract.Inclusion;
import fr.aiguillage.contract.OfferNotice;
import fr.aiguillage.contract.Transport;
import fr.aiguillage.contract.TriState;
import org.jspecify.annotations.Nullable;

/** Reads how a trainee is received: accessibility, inclusion, transport, equipment. Not told is UNKNOWN, never no. */
final class WelcomeReader {

    private static final int TEXT_LIMIT = 500;
    private static final int WORKS_LIMIT = 50;
    private static final int LONGEST_WALK = 600;
    private static final Choices<AccessibilityClaim> CLAIMS = new Choices<>(AccessibilityClaim.class);
    private static final Choices<TriState> ANSWERS = new Choices<>(TriState.class);

    private WelcomeReader() {}

    static Accessibility accessibility(JsonObject offer) {
        JsonObject accessibility = offer.object("accessibility", OfferObject.ACCESSIBILITY);
        return accessibility == null
                ? Accessibility.UNKNOWN
                : new Accessibility(
                        claim(accessibility, "wheelchair"),
                        claim(accessibility, "sensory"),
                        claim(accessibility, "cognitive"),
                        claim(accessibility, "adaptedPost"),
                        FreeText.longText(accessibility, "sourceClaim", TEXT_LIMIT));
    }

    static Inclusion inclusion(JsonObject offer) {
        JsonObject inclusion = offer.object("inclusion", OfferObject.INCLUSION);
        return inclusion == null
                ? Inclusion.UNKNOWN
                : new Inclusion(
                        answer(inclusion, "openToReentry"),
                        answer(inclusion, "openToUnder16"),
                        answer(inclusion, "supportOffered"));
    }

    static @Nullable Transport transport(JsonObject offer) {
        JsonObject transport = offer.object("transport", OfferObject.TRANSPORT);
        if (transport == null) {
            return null;
        }
        Long minutes = transport.integer("minutes", 0, LONGEST_WALK);
        return new Transport(
                FreeText.longText(transport, "publicTransport", TEXT_LIMIT),
                minutes == null ? null : minutes.intValue(),
                answer(transport, "housing"),
                answer(transport, "mealProvided"),
                answer(transport, "requiresVehicle"));
    }

    static @Nullable Equipment equipment(JsonObject offer) {
        JsonObject equipment = offer.object("equipment", OfferObject.EQUIPMENT);
        return equipment == null
                ? null
                : new Equipment(
                        answer(equipment, "ppeRequired"),
                        FreeText.shortText(equipment, "providedBy", TEXT_LIMIT),
                        FreeText.list(equipment, "regulatedWorks", WORKS_LIMIT, TEXT_LIMIT),
                        answer(equipment, "derogationDeclared"),
                        Codes.find(equipment, "derogationDate", Forms::date, OfferNotice.DATE_INVALID));
    }

    private static AccessibilityClaim claim(JsonObject object, String field) {
        return Codes.choice(object, field, CLAIMS, AccessibilityClaim.UNKNOWN);
    }

    private static TriState answer(JsonObject object, String field) {
        return Codes.choice(object, field, ANSWERS, TriState.UNKNOWN);
    }
}
