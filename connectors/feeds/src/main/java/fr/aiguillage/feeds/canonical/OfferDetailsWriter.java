package fr.aiguillage.feeds.canonical;

import fr.aiguillage.contract.Accessibility;
import fr.aiguillage.contract.AccessibilityClaim;
import fr.aiguillage.contract.Contact;
import fr.aiguillage.contract.Equipment;
import fr.aiguillage.contract.Inclusion;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.ReservedFor;
import fr.aiguillage.contract.Transport;
import fr.aiguillage.contract.TriState;
import fr.aiguillage.contract.Tutor;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes the optional objects of an offer, from {@code contact} to {@code reservedFor}. */
final class OfferDetailsWriter {

    private OfferDetailsWriter() {}

    static void write(Offer offer, JsonFields json) throws IOException {
        contact(offer.contact(), json);
        tutor(offer.tutor(), json);
        accessibility(offer.accessibility(), json);
        inclusion(offer.inclusion(), json);
        transport(offer.transport(), json);
        equipment(offer.equipment(), json);
        reservedFor(offer.reservedFor(), json);
    }

    private static void contact(@Nullable Contact contact, JsonFields json) throws IOException {
        if (contact == null) {
            return;
        }
        json.begin("contact");
        json.text("role", contact.role());
        json.text("functionalEmail", contact.functionalEmail());
        json.text("phone", contact.phone());
        json.text("name", contact.name());
        json.end();
    }

    private static void tutor(@Nullable Tutor tutor, JsonFields json) throws IOException {
        if (tutor == null) {
            return;
        }
        json.begin("tutor");
        json.text("role", tutor.role());
        json.number("count", tutor.count());
        json.end();
    }

    private static void accessibility(Accessibility accessibility, JsonFields json) throws IOException {
        if (accessibility.equals(Accessibility.UNKNOWN)) {
            return;
        }
        json.begin("accessibility");
        claim("wheelchair", accessibility.wheelchair(), json);
        claim("sensory", accessibility.sensory(), json);
        claim("cognitive", accessibility.cognitive(), json);
        claim("adaptedPost", accessibility.adaptedPost(), json);
        json.text("sourceClaim", accessibility.sourceClaim());
        json.end();
    }

    private static void inclusion(Inclusion inclusion, JsonFields json) throws IOException {
        if (inclusion.equals(Inclusion.UNKNOWN)) {
            return;
        }
        json.begin("inclusion");
        answer("openToReentry", inclusion.openToReentry(), json);
        answer("openToUnder16", inclusion.openToUnder16(), json);
        answer("supportOffered", inclusion.supportOffered(), json);
        json.end();
    }

    private static void transport(@Nullable Transport transport, JsonFields json) throws IOException {
        if (transport == null) {
            return;
        }
        json.begin("transport");
        json.text("publicTransport", transport.publicTransport());
        json.number("minutes", transport.minutes());
        answer("housing", transport.housing(), json);
        answer("mealProvided", transport.mealProvided(), json);
        answer("requiresVehicle", transport.requiresVehicle(), json);
        json.end();
    }

    private static void equipment(@Nullable Equipment equipment, JsonFields json) throws IOException {
        if (equipment == null) {
            return;
        }
        json.begin("equipment");
        answer("ppeRequired", equipment.ppeRequired(), json);
        json.text("providedBy", equipment.providedBy());
        json.texts("regulatedWorks", equipment.regulatedWorks());
        answer("derogationDeclared", equipment.derogationDeclared(), json);
        json.code("derogationDate", equipment.derogationDate());
        json.end();
    }

    private static void reservedFor(@Nullable ReservedFor reserved, JsonFields json) throws IOException {
        if (reserved == null) {
            return;
        }
        json.begin("reservedFor");
        json.codes("poles", reserved.poles());
        json.codes("uai", reserved.uai());
        json.flag("rep", reserved.rep());
        json.flag("qpv", reserved.qpv());
        json.end();
    }

    private static void claim(String field, AccessibilityClaim claim, JsonFields json) throws IOException {
        if (claim != AccessibilityClaim.UNKNOWN) {
            json.code(field, claim);
        }
    }

    private static void answer(String field, TriState answer, JsonFields json) throws IOException {
        if (answer != TriState.UNKNOWN) {
            json.code(field, answer);
        }
    }
}
