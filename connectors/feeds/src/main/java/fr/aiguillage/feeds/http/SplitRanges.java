package fr.aiguillage.feeds.http;

import fr.aiguillage.feeds.config.Paging;
import fr.aiguillage.feeds.config.Split;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of a source that serves no position beyond its limit: each search is asked for its total first, and made
 * narrower until it fits, by the ways that the feed gives. Where the parts of a search together find less than itself, as
 * for records that name a region and no département, it is read once more by the next way. What the searches that are read
 * announced is what the run must bring, so that records which no part finds are noticed and withdraw nothing.
 */
final class SplitRanges implements Pager {

    private final PageAddress address;
    private final Paging paging;
    private final Clock clock;
    private final Deque<Search> searches = new ArrayDeque<>();
    private OptionalLong announced = OptionalLong.empty();
    private Search current;
    private @Nullable RangePages pages;

    SplitRanges(PageAddress address, Clock clock) {
        this.address = address;
        this.paging = address.source().paging();
        this.clock = clock;
        this.current = new Search(Narrowing.NONE, 0, null, null);
    }

    @Override
    public URI first() {
        return count();
    }

    @Override
    public boolean isCount() {
        return pages == null;
    }

    @Override
    public OptionalLong announced(OptionalLong lastTold) {
        return announced;
    }

    @Override
    public Optional<URI> next(PageAnswer answer) throws BrokenAnswer {
        RangePages reading = pages;
        if (reading != null) {
            Optional<URI> page = reading.next(answer);
            return page.isPresent() ? page : nextSearch();
        }
        long total = ContentRange.of(answer).map(ContentRange::total).orElse(answer.records());
        if (announced.isEmpty()) {
            announced = OptionalLong.of(total);
        }
        readAnewWhatItsPartsLack(total);
        if (total == 0) {
            return nextSearch();
        }
        if (paging.limit() != null && total > paging.limit() + 1L) {
            narrower(current, total).forEach(searches::addLast);
            return nextSearch();
        }
        RangePages fitting = new RangePages(address, current.narrowing());
        pages = fitting;
        return Optional.of(fitting.first());
    }

    private void readAnewWhatItsPartsLack(long total) {
        Parts parts = current.among();
        if (parts != null
                && parts.isLastAndShort(total)
                && parts.whole.level() < paging.split().size()) {
            announced = OptionalLong.of(announced.getAsLong() + parts.found);
            searches.addLast(parts.whole);
        }
    }

    private Optional<URI> nextSearch() {
        pages = null;
        Search next = searches.pollFirst();
        if (next == null) {
            return Optional.empty();
        }
        current = next;
        return Optional.of(count());
    }

    /** One record is asked for: no source seen answers with a total alone. */
    private URI count() {
        String parameter = Objects.requireNonNull(paging.parameter(), "paging parameter");
        return address.with(current.narrowing().with(Map.of(parameter, "0-0")));
    }

    private List<Search> narrower(Search search, long total) throws BrokenAnswer {
        if (search.span() != null) {
            return halves(search, search.span(), total);
        }
        if (search.level() == paging.split().size()) {
            throw tooMany(total);
        }
        Split split = paging.split().get(search.level());
        if (split instanceof Split.ByTime time) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            return halves(search, new Span(time, now.minus(time.since()), now), total);
        }
        List<Search> parts = new ArrayList<>();
        Split.ByValue byValue = (Split.ByValue) split;
        Search whole = new Search(search.narrowing(), search.level() + 1, null, null);
        Parts among = new Parts(whole, total, byValue.values().size());
        for (String value : byValue.values()) {
            Narrowing part = search.narrowing().with(Map.of(byValue.parameter(), value));
            Narrowing narrowing = byValue.replaces() == null ? part : part.without(byValue.replaces());
            parts.add(new Search(narrowing, search.level() + 1, null, among));
        }
        return parts;
    }

    private List<Search> halves(Search search, Span span, long total) throws BrokenAnswer {
        if (!span.from().isBefore(span.to())) {
            throw tooMany(total);
        }
        Instant middle = span.from().plusSeconds(ChronoUnit.SECONDS.between(span.from(), span.to()) / 2);
        return List.of(
                search.within(new Span(span.by(), span.from(), middle)),
                search.within(new Span(span.by(), middle.plusSeconds(1), span.to())));
    }

    private BrokenAnswer tooMany(long total) {
        return new BrokenAnswer("the source serves positions up to " + paging.limit() + " and holds " + total
                + " records in its narrowest search");
    }

    /** A stretch of time, both ends inclusive. */
    private record Span(Split.ByTime by, Instant from, Instant to) {}

    /** What the parts of a search find, as they are counted. */
    private static final class Parts {

        private final Search whole;
        private final long total;
        private int left;
        private long found;

        /** @param whole to be read by the next way */
        Parts(Search whole, long total, int left) {
            this.whole = whole;
            this.total = total;
            this.left = left;
        }

        boolean isLastAndShort(long count) {
            found += count;
            return --left == 0 && found < total;
        }
    }

    /**
     * A search yet to be made.
     *
     * @param level ways to split that were used
     * @param among the parts of a wider search that it is one of
     */
    private record Search(
            Narrowing narrowing,
            int level,
            @Nullable Span span,
            @Nullable Parts among) {

        Search within(Span part) {
            Narrowing narrowed = narrowing.with(Map.of(
                    part.by().from(),
                    part.from().toString(),
                    part.by().to(),
                    part.to().toString()));
            return new Search(narrowed, level, part, null);
        }
    }
}
