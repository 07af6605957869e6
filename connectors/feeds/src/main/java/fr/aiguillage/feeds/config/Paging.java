package fr.aiguillage.feeds.config;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a source cuts a long answer into pages.
 *
 * @param parameter query parameter that carries the page number, the offset, the cursor or the range
 * @param size records a page; 0 when the source fixes it and nobody has said it
 * @param sizeParameter query parameter that carries the size; absent when the source fixes it
 * @param first number of the first page (0 or 1), or the first offset
 * @param limit highest position that the source serves, counted from 0 for ranges; absent when it has none
 * @param nextPath JSON Pointer to the next cursor or page address in the answer
 * @param split ways to narrow a search that finds more than the limit, the first tried first; ranges alone
 * @param endStatus HTTP status with which the source says that there is no such page any more
 */
public record Paging(
        Kind kind,
        @Nullable String parameter,
        int size,
        @Nullable String sizeParameter,
        int first,
        @Nullable Integer limit,
        @Nullable String nextPath,
        List<Split> split,
        Set<Integer> endStatus) {

    public Paging {
        split = List.copyOf(split);
        endStatus = Set.copyOf(endStatus);
    }

    /** Without a way to narrow a search. */
    public Paging(
            Kind kind,
            @Nullable String parameter,
            int size,
            @Nullable String sizeParameter,
            int first,
            @Nullable Integer limit,
            @Nullable String nextPath) {
        this(kind, parameter, size, sizeParameter, first, limit, nextPath, List.of(), Set.of());
    }

    /** Ways of paging seen at real systems. */
    public enum Kind {
        /** Everything in one answer. */
        NONE,
        /** Page number. */
        PAGE,
        /** Number of records to skip. */
        OFFSET,
        /** Opaque mark handed out with each page. */
        CURSOR,
        /** Address of the next page in a {@code Link} header (RFC 8288) or in the body. */
        LINK,
        /** {@code range=first-last}, answered 206 with {@code Content-Range} as France Travail does. */
        RANGE
    }
}
