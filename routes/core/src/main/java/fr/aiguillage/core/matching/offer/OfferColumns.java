package fr.aiguillage.core.matching.offer;

import fr.aiguillage.contract.Contact;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.Place;
import fr.aiguillage.contract.SeatBlock;
import fr.aiguillage.core.matching.RecordKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An offer as the columns that a model may read: {@code system}, {@code title}, {@code description}, {@code employer} (legal name and
 * brand), {@code siret}, {@code siren}, {@code commune}, {@code postcode}, {@code city}, {@code department}, {@code
 * address}, {@code rome}, {@code kind}, {@code levels}, {@code weeks}, {@code formation}, {@code seats}, {@code url}, {@code published}, {@code updated},
 * {@code phone}, {@code email} and {@code origin} (the offer's own name and those it bore upstream).
 */
public final class OfferColumns {

    private final Map<String, List<String>> columns = new HashMap<>();

    private OfferColumns() {}

    public static Map<String, List<String>> of(RecordKey key, Offer offer) {
        OfferColumns made = new OfferColumns();
        made.put("system", key.system());
        made.put("title", offer.title());
        made.put("description", offer.description());
        made.put("url", offer.source().permalink());
        made.putAll("rome", offer.rome());
        if (offer.validity().publishedAt() != null) {
            made.put("published", offer.validity().publishedAt().toString());
        }
        made.put("updated", offer.source().updatedAt());
        made.putAll("origin", origins(key, offer));
        made.host(offer);
        made.place(offer.place());
        made.seats(offer.seatBlocks());
        made.contact(offer.contact());
        return made.columns;
    }

    private void host(Offer offer) {
        put("siret", offer.host().siret());
        put("siren", offer.host().siren());
        List<String> names = new ArrayList<>();
        Stream.of(optional(offer.host().legalName()), optional(offer.host().brand()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(names::add);
        putAll("employer", names);
    }

    private void place(Place place) {
        put("commune", place.inseeCode());
        put("postcode", place.postcode());
        put("city", place.city());
        put("address", place.address());
        put("department", place.department());
    }

    private void seats(List<SeatBlock> blocks) {
        putAll("kind", each(blocks, block -> Stream.of(block.kind())));
        putAll("levels", each(blocks, block -> block.levels().stream()));
        putAll("weeks", each(blocks, block -> block.weeks().stream()));
        putAll("formation", each(blocks, OfferColumns::formations));
        put("seats", blocks.stream().mapToInt(SeatBlock::seats).sum());
    }

    private static Stream<String> formations(SeatBlock block) {
        return block.formation() == null
                ? Stream.empty()
                : Stream.of(
                                optional(block.formation().mef()),
                                optional(block.formation().rncp()),
                                optional(block.formation().label()))
                        .filter(text -> !text.isEmpty());
    }

    private void contact(@Nullable Contact contact) {
        if (contact != null) {
            put("phone", contact.phone());
            put("email", contact.functionalEmail());
        }
    }

    private static List<String> origins(RecordKey key, Offer offer) {
        List<String> origins = new ArrayList<>();
        offer.originChain().stream().filter(OfferColumns::isIdentity).forEach(origins::add);
        origins.add(key.system() + ":" + key.remoteId());
        return origins;
    }

    /** A name without a number says who passed the offer on, which thousands of offers share. */
    private static boolean isIdentity(String origin) {
        int colon = origin.indexOf(':');
        return colon > 0 && colon < origin.length() - 1 && origin.indexOf(' ') < 0;
    }

    private static <T> List<T> each(List<SeatBlock> blocks, Function<SeatBlock, Stream<T>> values) {
        return blocks.stream().flatMap(values).distinct().toList();
    }

    private static String optional(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private void put(String column, @Nullable Object value) {
        if (value != null) {
            columns.put(column, List.of(value.toString()));
        }
    }

    private void putAll(String column, Collection<?> values) {
        if (!values.isEmpty()) {
            columns.put(column, values.stream().map(Object::toString).toList());
        }
    }
}
