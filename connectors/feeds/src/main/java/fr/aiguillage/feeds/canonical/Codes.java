package fr.aiguillage.feeds.canonical;

import fr.aiguillage.contract.OfferNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Texts with a form of their own, such as a SIRET: right, or left out with the notice of their rule. */
final class Codes {

    private Codes() {}

    static <T> @Nullable T find(
            JsonObject object, String field, Function<String, Optional<T>> form, OfferNotice otherwise) {
        String text = object.text(field);
        if (text == null) {
            return null;
        }
        Optional<T> value = form.apply(text);
        if (value.isEmpty()) {
            object.note(otherwise, field);
        }
        return value.orElse(null);
    }

    /** The right ones of a list, at most {@code limit}. */
    static <T> List<T> list(
            JsonObject object, String field, Function<String, Optional<T>> form, OfferNotice otherwise, int limit) {
        return list(object.texts(field, limit), form, object, field, otherwise);
    }

    /** The right ones of texts already read. */
    static <T> List<T> list(
            List<String> texts,
            Function<String, Optional<T>> form,
            JsonObject object,
            String field,
            OfferNotice otherwise) {
        List<T> values = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            Optional<T> value = form.apply(texts.get(i));
            if (value.isPresent()) {
                values.add(value.get());
            } else {
                object.note(otherwise, field + '/' + i);
            }
        }
        return values;
    }

    /** A value of a closed list, or the default when it is absent or unknown. */
    static <E extends Enum<E>> E choice(JsonObject object, String field, Choices<E> choices, E otherwise) {
        E value = choice(object, field, choices);
        return value == null ? otherwise : value;
    }

    static <E extends Enum<E>> @Nullable E choice(JsonObject object, String field, Choices<E> choices) {
        String text = object.text(field);
        if (text == null) {
            return null;
        }
        E value = choices.find(text);
        if (value == null) {
            object.note(OfferNotice.VALUE_UNKNOWN, field, choices.names());
        }
        return value;
    }
}
