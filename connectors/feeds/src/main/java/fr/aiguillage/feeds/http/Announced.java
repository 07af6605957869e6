package fr.aiguillage.feeds.http;

import com.fasterxml.jackson.core.JsonPointer;
import fr.aiguillage.feeds.config.HttpSource;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Finds how many records the source says that it holds.
 *
 * @param total JSON Pointer into the answer, or name of a header; {@code Content-Range} where there is one without it
 */
record Announced(@Nullable String total) {

    static Announced by(HttpSource source) {
        return new Announced(source.totalPath());
    }

    OptionalLong in(PageAnswer page) {
        if (total != null) {
            return total.startsWith("/")
                    ? page.envelope().findNumber(JsonPointer.compile(total))
                    : page.header(total)
                            .filter(text -> text.matches("[0-9]{1,12}"))
                            .map(text -> OptionalLong.of(Long.parseLong(text)))
                            .orElse(OptionalLong.empty());
        }
        return ContentRange.of(page)
                .map(range -> OptionalLong.of(range.total()))
                .orElse(OptionalLong.empty());
    }
}
