package fr.aiguillage.feeds.out;

import fr.aiguillage.contract.Contact;
import fr.aiguillage.contract.Inclusion;
import fr.aiguillage.contract.Offer;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of an offer what may leave by no channel but the custodian's queue and those of the MLDS: that a host is
 * ready to receive young people leaving detention is never written where others could read it, and a person's name is
 * never exported.
 */
public final class Disclosure {

    private Disclosure() {}

    /** The offer as files, web hooks and other systems may hold it. */
    public static Offer of(Offer offer) {
        return with(Inclusion.UNKNOWN, offer);
    }

    /** The offer as the channels of a coordinator of the MLDS may hold it: nobody is named. */
    public static Offer toMlds(Offer offer) {
        return with(offer.inclusion(), offer);
    }

    private static Offer with(Inclusion inclusion, Offer offer) {
        return new Offer(
                offer.source(),
                offer.originChain(),
                offer.title(),
                offer.description(),
                offer.tasks(),
                offer.learningGoals(),
                offer.seatBlocks(),
                offer.naf(),
                offer.rome(),
                offer.host(),
                offer.place(),
                withoutName(offer.contact()),
                offer.tutor(),
                offer.accessibility(),
                inclusion,
                offer.transport(),
                offer.equipment(),
                offer.reservedFor(),
                offer.reservedUntil(),
                offer.diffusionScope(),
                offer.validity(),
                offer.status(),
                offer.agreementRef());
    }

    private static @Nullable Contact withoutName(@Nullable Contact contact) {
        return contact == null || contact.name() == null
                ? contact
                : new Contact(contact.role(), contact.functionalEmail(), contact.phone(), null);
    }
}
