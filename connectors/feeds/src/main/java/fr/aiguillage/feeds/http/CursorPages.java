package fr.aiguillage.feeds.http;

import com.fasterxml.jackson.core.JsonPointer;
import fr.aiguillage.feeds.config.Paging;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Each page holds the mark of the next, until one holds none, or an empty one the mark that asked for it. */
final class CursorPages implements Pager {

    private final PageAddress address;
    private final String parameter;
    private final JsonPointer nextPath;
    private final Set<String> seen = new HashSet<>();

    CursorPages(PageAddress address) {
        Paging paging = address.source().paging();
        this.address = address;
        this.parameter = Objects.requireNonNull(paging.parameter(), "paging parameter");
        this.nextPath = JsonPointer.compile(Objects.requireNonNull(paging.nextPath(), "paging nextPath"));
    }

    @Override
    public URI first() {
        return address.with(Map.of());
    }

    @Override
    public Optional<URI> next(PageAnswer page) throws BrokenAnswer {
        Optional<String> cursor = page.envelope().findText(nextPath);
        if (cursor.isPresent() && !seen.add(cursor.get())) {
            if (page.records() == 0) {
                return Optional.empty();
            }
            throw new BrokenAnswer("the same cursor came twice");
        }
        return cursor.map(mark -> address.with(Map.of(parameter, mark)));
    }
}
