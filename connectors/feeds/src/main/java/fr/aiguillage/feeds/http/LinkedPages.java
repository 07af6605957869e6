package fr.aiguillage.feeds.http;

import com.fasterxml.jackson.core.JsonPointer;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Each page names the address of the next, in its body or in a {@code Link} header (RFC 8288). An address on another
 * server is refused: the feed's token and keys go with every request.
 */
final class LinkedPages implements Pager {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;[^<]*\\brel\\s*=\\s*\"?next\\b");

    private final PageAddress address;
    private final @Nullable JsonPointer nextPath;
    private final Set<URI> seen = new HashSet<>();

    LinkedPages(PageAddress address) {
        this.address = address;
        String path = address.source().paging().nextPath();
        this.nextPath = path == null ? null : JsonPointer.compile(path);
    }

    @Override
    public URI first() {
        return address.with(Map.of());
    }

    @Override
    public Optional<URI> next(PageAnswer page) throws BrokenAnswer {
        Optional<String> link = nextPath == null
                ? page.header("Link").flatMap(LinkedPages::nextIn)
                : page.envelope().findText(nextPath);
        return link.isEmpty() ? Optional.empty() : Optional.of(checked(page.uri(), link.get()));
    }

    private URI checked(URI from, String link) throws BrokenAnswer {
        URI next;
        try {
            next = from.resolve(link);
        } catch (IllegalArgumentException broken) {
            throw new BrokenAnswer("address of the next page cannot be read", broken);
        }
        boolean sameServer = Objects.equals(next.getScheme(), from.getScheme())
                && Objects.equals(next.getAuthority(), from.getAuthority());
        if (!sameServer) {
            throw new BrokenAnswer("next page on another server: " + next.getAuthority());
        }
        if (!seen.add(next)) {
            throw new BrokenAnswer("the same next page came twice");
        }
        return next;
    }

    private static Optional<String> nextIn(String header) {
        Matcher matcher = NEXT.matcher(header);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
