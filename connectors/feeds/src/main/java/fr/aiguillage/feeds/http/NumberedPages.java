package fr.aiguillage.feeds.http;

import fr.aiguillage.feeds.config.Paging;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Pages by number or by offset. The end is where the announced total is reached, else the first page that is short: a
 * source may hand out smaller pages than it was asked for, and then only its total tells. Where nobody has said the size
 * of a page, the first one tells it.
 */
final class NumberedPages implements Pager {

    private final PageAddress address;
    private final Announced announced;
    private final Paging paging;
    private final String parameter;
    private long read;
    private long pages;
    private long full;
    private @Nullable PageAnswer before;

    NumberedPages(PageAddress address, Announced announced) {
        this.address = address;
        this.announced = announced;
        this.paging = address.source().paging();
        this.parameter = Objects.requireNonNull(paging.parameter(), "paging parameter");
    }

    @Override
    public URI first() {
        return at(paging.first());
    }

    @Override
    public Optional<URI> next(PageAnswer page) throws BrokenAnswer {
        read += page.records();
        pages++;
        if (pages == 1) {
            full = paging.size() == 0 ? page.records() : paging.size();
        }
        OptionalLong total = announced.in(page);
        boolean end = total.isPresent() ? read >= total.getAsLong() : page.records() < full;
        if (end || page.records() == 0) {
            return Optional.empty();
        }
        if (before != null && before.records() == page.records() && before.digest() == page.digest()) {
            throw new BrokenAnswer("the same page came twice: " + page.uri().getPath());
        }
        if (paging.limit() != null && read >= paging.limit()) {
            throw new BrokenAnswer("the source serves only its first " + paging.limit() + " records");
        }
        before = page;
        return Optional.of(at(paging.kind() == Paging.Kind.PAGE ? paging.first() + pages : paging.first() + read));
    }

    private URI at(long number) {
        return address.with(Map.of(parameter, String.valueOf(number)));
    }
}
