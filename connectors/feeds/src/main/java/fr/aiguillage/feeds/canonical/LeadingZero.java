package fr.aiguillage.feeds.canonical;

import fr.aiguillage.contract.OfferNotice;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Codes of digits whose leading zero a spreadsheet has taken for a number's: {@code 1000} for the postcode 01000. The
 * zero is put back when the code is right with it and wrong without.
 */
final class LeadingZero {

    private LeadingZero() {}

    static <T> @Nullable T find(
            JsonObject object, String field, Function<String, Optional<T>> form, OfferNotice otherwise) {
        String text = object.text(field);
        if (text == null) {
            return null;
        }
        Optional<T> value = form.apply(text);
        if (value.isPresent()) {
            return value.get();
        }
        Optional<T> restored =
                Character.isDigit(text.charAt(0)) && text.charAt(0) != '0' ? form.apply("0" + text) : Optional.empty();
        object.note(restored.isPresent() ? OfferNotice.LEADING_ZERO_LOST : otherwise, field);
        return restored.orElse(null);
    }
}
