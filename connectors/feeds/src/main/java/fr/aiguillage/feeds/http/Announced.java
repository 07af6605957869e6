package fr.aiguillage.feeds.http;

import com.fasterxml.jackson.core.JsonPointer;
import fr.aiguillage.feeds.config.HttpSource;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Finds how many records the source says that it holds. */
record Announced(@Nullable JsonPointer totalPath) {

    static Announced by(HttpSource source) {
        return new Announced(source.totalPath() == null ? null : JsonPointer.compile(source.totalPath()));
    }

    OptionalLong in(PageAnswer page) {
        if (totalPath != null) {
            return page.envelope().findNumber(totalPath);
        }
        return ContentRange.of(page)
                .map(range -> OptionalLong.of(range.total()))
                .orElse(OptionalLong.empty());
    }
}
