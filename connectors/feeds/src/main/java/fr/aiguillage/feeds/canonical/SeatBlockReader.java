package fr.aiguillage.feeds.canonical;

import fr.aiguillage.contract.Formation;
import fr.aiguillage.contract.IsoWeek;
import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.Mef;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.contract.OfferNotice;
import fr.aiguillage.contract.SeatBlock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code seatBlocks}. A block that cannot be used does not cost the others; an offer without a usable block is
 * refused.
 */
final class SeatBlockReader {

    private static final int BLOCK_LIMIT = 200;
    private static final int WEEK_LIMIT = 160;
    private static final int LABEL_LIMIT = 300;
    private static final int OLDEST = 120;
    private static final int HOURS_OF_A_WEEK = 168;
    private static final Choices<OfferKind> KINDS = new Choices<>(OfferKind.class);
    private static final Choices<Level> LEVELS = new Choices<>(Level.class);

    private SeatBlockReader() {}

    static List<SeatBlock> readAll(JsonObject offer) {
        if (!offer.has("seatBlocks")) {
            offer.note(OfferNotice.REQUIRED_MISSING, "seatBlocks", "seatBlocks");
            return List.of();
        }
        List<SeatBlock> blocks = new ArrayList<>();
        for (JsonObject block : offer.objects("seatBlocks", OfferObject.SEAT_BLOCK, BLOCK_LIMIT)) {
            SeatBlock read = read(block);
            if (read != null) {
                blocks.add(read);
            }
        }
        if (blocks.isEmpty()) {
            offer.note(OfferNotice.SEAT_BLOCKS_UNUSABLE, "seatBlocks");
        }
        return blocks;
    }

    private static @Nullable SeatBlock read(JsonObject block) {
        OfferKind kind = kind(block);
        Set<Level> levels = levels(block);
        Formation formation = formation(block);
        List<IsoWeek> weeks = weeks(block);
        Integer seats = seats(block);
        Double hours = weeklyHours(block);
        Integer minAge = age(block, "minAge");
        Integer maxAge = age(block, "maxAge");
        if (minAge != null && maxAge != null && minAge > maxAge) {
            block.note(OfferNotice.AGES_INVERTED, "minAge");
            minAge = null;
            maxAge = null;
        }
        Integer remaining = remaining(block, seats);
        if (kind == null || weeks == null || seats == null) {
            return null;
        }
        return new SeatBlock(kind, levels, formation, weeks, seats, remaining, hours, minAge, maxAge);
    }

    private static @Nullable OfferKind kind(JsonObject block) {
        if (!block.has("kind")) {
            block.note(OfferNotice.REQUIRED_MISSING, "kind", "kind");
            return null;
        }
        String text = block.text("kind");
        OfferKind kind = text == null ? null : KINDS.find(text);
        if (kind == null) {
            block.note(OfferNotice.SEAT_BLOCK_KIND_UNKNOWN, "kind", KINDS.names());
        }
        return kind;
    }

    private static Set<Level> levels(JsonObject block) {
        List<String> names = block.texts("levels", LEVELS.count());
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (int i = 0; i < names.size(); i++) {
            Level level = LEVELS.find(names.get(i));
            if (level == null) {
                block.note(OfferNotice.VALUE_UNKNOWN, "levels/" + i, LEVELS.names());
            } else {
                levels.add(level);
            }
        }
        return levels;
    }

    private static @Nullable Formation formation(JsonObject block) {
        JsonObject formation = block.object("formation", OfferObject.FORMATION);
        return formation == null
                ? null
                : new Formation(
                        Codes.find(formation, "mef", Mef::find, OfferNotice.MEF_INVALID),
                        Codes.find(formation, "rncp", Forms::rncp, OfferNotice.RNCP_INVALID),
                        FreeText.shortText(formation, "label", LABEL_LIMIT));
    }

    /** Null when weeks were given and none is valid: offering the seats at any time would say what nobody said. */
    private static @Nullable List<IsoWeek> weeks(JsonObject block) {
        List<String> given = block.texts("weeks", WEEK_LIMIT);
        List<IsoWeek> weeks = Codes.list(given, IsoWeek::find, block, "weeks", OfferNotice.WEEK_INVALID);
        if (weeks.isEmpty() && !given.isEmpty()) {
            block.note(OfferNotice.SEAT_BLOCK_WEEKS_INVALID, "weeks");
            return null;
        }
        return weeks;
    }

    private static @Nullable Integer seats(JsonObject block) {
        if (!block.has("seats")) {
            return 1;
        }
        Long seats = block.integer("seats");
        if (seats == null) {
            return null;
        }
        if (seats < 1) {
            block.note(OfferNotice.SEAT_BLOCK_EMPTY, "seats");
            return null;
        }
        if (seats > SeatBlock.SEATS_LIMIT) {
            block.note(OfferNotice.SEATS_TOO_MANY, "seats", Integer.toString(SeatBlock.SEATS_LIMIT));
            return 1;
        }
        return seats.intValue();
    }

    private static @Nullable Integer remaining(JsonObject block, @Nullable Integer seats) {
        Long remaining = block.integer("remaining", 0, Integer.MAX_VALUE);
        if (remaining == null) {
            return null;
        }
        if (seats != null && remaining > seats) {
            block.note(OfferNotice.REMAINING_ABOVE_SEATS, "remaining");
            return null;
        }
        return remaining.intValue();
    }

    private static @Nullable Double weeklyHours(JsonObject block) {
        Double hours = block.number("weeklyHours");
        if (hours != null && !(hours >= 0 && hours <= HOURS_OF_A_WEEK)) {
            block.note(OfferNotice.NUMBER_OUT_OF_RANGE, "weeklyHours", "0", Integer.toString(HOURS_OF_A_WEEK));
            return null;
        }
        return hours;
    }

    private static @Nullable Integer age(JsonObject block, String field) {
        Long age = block.integer(field, 0, OLDEST);
        return age == null ? null : age.intValue();
    }
}
