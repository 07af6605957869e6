package fr.aiguillage.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One advert for one or more internship seats, in the form that every connector delivers and that every
 * decision of the hub works on.
 *
 * <p>Text, host and place stand on the offer; counting, validation, identity of periods and planning work on
 * its {@link SeatBlock}s. The system and the feed are not fields: they come from the credential or the feed that
 * brought the offer, never from its content.
 *
 * @param source identity and version within the system that publishes it
 * @param originChain hubs and systems already traversed, oldest first, each {@code system:id}; evidence of an echo
 * @param title at most {@value #TITLE_LIMIT} characters
 * @param description plain text, at most {@value #DESCRIPTION_LIMIT} characters
 * @param seatBlocks at least one
 * @param rome occupations, most specific first
 * @param reservedUntil last day of the reservation, inclusive
 * @param agreementRef reference of the partnership agreement that the offer falls under
 */
public record Offer(
        SourceRef source,
        List<String> originChain,
        String title,
        @Nullable String description,
        List<String> tasks,
        List<String> learningGoals,
        List<SeatBlock> seatBlocks,
        @Nullable NafCode naf,
        List<RomeCode> rome,
        Host host,
        Place place,
        @Nullable Contact contact,
        @Nullable Tutor tutor,
        Accessibility accessibility,
        Inclusion inclusion,
        @Nullable Transport transport,
        @Nullable Equipment equipment,
        @Nullable ReservedFor reservedFor,
        @Nullable LocalDate reservedUntil,
        DiffusionScope diffusionScope,
        Validity validity,
        OfferStatus status,
        @Nullable String agreementRef) {

    /** Longest title kept, in characters; a longer one is cut with a notice. */
    public static final int TITLE_LIMIT = 300;

    /** Longest description kept, in characters; a longer one is cut with a notice. */
    public static final int DESCRIPTION_LIMIT = 20_000;

    public Offer {
        originChain = List.copyOf(originChain);
        tasks = List.copyOf(tasks);
        learningGoals = List.copyOf(learningGoals);
        seatBlocks = List.copyOf(seatBlocks);
        rome = List.copyOf(rome);
        if (seatBlocks.isEmpty()) {
            throw new IllegalArgumentException("an offer has at least one seat block");
        }
    }

    /** Seats offered over all blocks. */
    public int seats() {
        return seatBlocks.stream().mapToInt(SeatBlock::seats).sum();
    }
}
