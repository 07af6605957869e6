package fr.aiguillage.feeds.http;

import fr.aiguillage.feeds.config.Paging;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Ranges of positions, as France Travail serves them: 200 when the range held everything, 206 with {@code
 * Content-Range} when there is more, 204 when there is nothing. It serves no position beyond its limit (3149): a search
 * that finds more cannot be read to its end and must be made narrower.
 */
final class RangePages implements Pager {

    private final PageAddress address;
    private final Narrowing narrowing;
    private final Paging paging;
    private final String parameter;
    private long start;

    RangePages(PageAddress address, Narrowing narrowing) {
        this.address = address;
        this.narrowing = narrowing;
        this.paging = address.source().paging();
        this.parameter = Objects.requireNonNull(paging.parameter(), "paging parameter");
    }

    @Override
    public URI first() {
        return range();
    }

    @Override
    public Optional<URI> next(PageAnswer page) throws BrokenAnswer {
        if (page.status() != 206) {
            return Optional.empty();
        }
        ContentRange range = ContentRange.of(page)
                .orElseThrow(() -> new BrokenAnswer("206 without a Content-Range that says where"));
        long next = range.last() + 1;
        if (next >= range.total()) {
            return Optional.empty();
        }
        if (next <= start) {
            throw new BrokenAnswer("Content-Range does not advance");
        }
        if (paging.limit() != null && next > paging.limit()) {
            throw new BrokenAnswer(
                    "the source serves positions up to " + paging.limit() + " and holds " + range.total() + " records");
        }
        start = next;
        return Optional.of(range());
    }

    private URI range() {
        long last = start + paging.size() - 1;
        long served = paging.limit() == null ? last : Math.min(last, paging.limit());
        return address.with(narrowing.with(Map.of(parameter, start + "-" + served)));
    }
}
