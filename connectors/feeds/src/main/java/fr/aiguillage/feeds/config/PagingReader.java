package fr.aiguillage.feeds.config;

import java.util.Locale;
import java.util.stream.Collectors;

/** Turns the {@code paging} of a feed's file into its definition. */
final class PagingReader {

    /** For a source that answers with everything at once. */
    static final Paging NONE = new Paging(Paging.Kind.NONE, null, 0, null, 0, null, null);

    private static final int PAGE_SIZE = 100;

    private PagingReader() {}

    static Paging read(Fields paging) {
        Paging.Kind kind = Paging.Kind.valueOf(paging.text("kind").toUpperCase(Locale.ROOT));
        boolean asked =
                kind == Paging.Kind.RANGE || paging.find("size-parameter").isPresent();
        return new Paging(
                kind,
                paging.find("parameter").orElse(null),
                paging.number("size", asked ? PAGE_SIZE : 0),
                paging.find("size-parameter").orElse(null),
                paging.number("first", kind == Paging.Kind.OFFSET ? 0 : 1),
                paging.find("limit").map(Integer::valueOf).orElse(null),
                paging.find("next-path").orElse(null),
                paging.parts("split").stream().map(PagingReader::split).toList(),
                paging.list("end-status").stream().map(Integer::valueOf).collect(Collectors.toSet()));
    }

    private static Split split(Fields split) {
        return split.find("parameter")
                .<Split>map(parameter -> new Split.ByValue(
                        parameter, split.list("values"), split.find("replaces").orElse(null)))
                .orElseGet(() -> new Split.ByTime(
                        split.text("from"), split.text("to"), Durations.get(split.text("since", "730d"))));
    }
}
