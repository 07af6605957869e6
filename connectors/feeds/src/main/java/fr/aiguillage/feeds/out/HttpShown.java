package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a system shows, by its list of adverts over HTTP, page by page. A list that fails, has another form than the
 * settings say, ends before its announced total or moves while it is read says nothing.
 */
public final class HttpShown implements ShownAdverts {

    /**
     * How much is read at most; a list beyond it is refused as a whole.
     *
     * @param pageBytes of one page
     * @param pages of one list
     * @param adverts of one list
     */
    public record Limits(int pageBytes, int pages, int adverts) {

        static final Limits DEFAULT = new Limits(4 << 20, 20_000, JdbcShown.MOST);
    }

    private final HttpTargetSettings settings;
    private final HttpTargetSettings.Listing listing;
    private final HttpCalls calls;
    private final Limits limits;

    public HttpShown(HttpTargetSettings settings, HttpTargetSettings.Listing listing, HttpCalls calls) {
        this(settings, listing, calls, Limits.DEFAULT);
    }

    public HttpShown(HttpTargetSettings settings, HttpTargetSettings.Listing listing, HttpCalls calls, Limits limits) {
        this.settings = settings;
        this.listing = listing;
        this.calls = calls;
        this.limits = limits;
    }

    @Override
    public Listing read() throws IOException {
        Found found = new Found();
        URI address = listing.page() == null ? calls.at(listing.path()) : page(0);
        for (int page = 1; address != null; page++) {
            if (page > limits.pages()) {
                throw new IOException("more than " + limits.pages() + " pages");
            }
            JsonNode body = ask(address);
            int before = found.read;
            found.announce(body);
            add(body.at(listing.list()), found);
            address = next(address, body, found, page, found.read == before);
        }
        if (found.announced >= 0 && found.announced != found.read) {
            throw new IOException(found.announced + " adverts announced, " + found.read + " listed");
        }
        boolean mixed = listing.visible() == null && settings.unpublish() != null;
        return new Listing(found.shown, found.hidden, mixed);
    }

    /** What has been read so far. */
    private final class Found {

        private final Set<String> shown = new HashSet<>();
        private final Set<String> hidden = new HashSet<>();
        private final Set<URI> pages = new HashSet<>();
        private int read;
        private long announced = -1;

        private void announce(JsonNode body) throws IOException {
            if (listing.total() == null) {
                return;
            }
            JsonNode total = body.at(listing.total());
            if (!total.isIntegralNumber() || total.asLong() < 0) {
                throw new IOException("no number at " + listing.total());
            }
            if (announced >= 0 && announced != total.asLong()) {
                throw new IOException("the list moved while it was read: " + announced + " adverts, then " + total);
            }
            announced = total.asLong();
        }

        private void add(JsonNode advert) throws IOException {
            if (++read > limits.adverts()) {
                throw new IOException("more than " + limits.adverts() + " adverts");
            }
            JsonNode id = advert.at(listing.id());
            boolean visible = visible(advert);
            if (id.isNull()) {
                return;
            }
            if (!id.isValueNode() || id.asText().isBlank()) {
                throw new IOException("an advert without a value at " + listing.id());
            }
            if (shown.contains(id.asText()) || hidden.contains(id.asText())) {
                throw new IOException("the list moved while it was read: " + id.asText() + " came twice");
            }
            (visible ? shown : hidden).add(id.asText());
        }
    }

    private boolean visible(JsonNode advert) throws IOException {
        if (listing.visible() == null) {
            return true;
        }
        JsonNode value = advert.at(listing.visible());
        if (value.isMissingNode()) {
            throw new IOException("an advert without anything at " + listing.visible());
        }
        return !value.isNull() && (!value.isBoolean() || value.booleanValue());
    }

    private JsonNode ask(URI address) throws IOException {
        HttpOut.Answer answer = calls.ask(address, limits.pageBytes());
        if (!answer.taken()) {
            throw new ReceiverTrouble("HTTP " + answer.status(), answer.retryAfter());
        }
        JsonNode body = HttpCalls.json(answer);
        if (body.isMissingNode()) {
            throw new IOException("an answer that is no JSON");
        }
        return body;
    }

    private void add(JsonNode list, Found found) throws IOException {
        if (!list.isArray()) {
            throw new IOException("no list at " + listing.list());
        }
        for (JsonNode advert : list) {
            found.add(advert);
        }
    }

    /** @param page how many were read */
    private @Nullable URI next(URI from, JsonNode body, Found found, int page, boolean empty) throws IOException {
        if (listing.page() != null) {
            boolean end = empty || (found.announced >= 0 && found.read >= found.announced);
            return end ? null : page(page);
        }
        String link = HttpCalls.text(body, listing.next());
        if (link == null || link.isBlank()) {
            return null;
        }
        URI next = resolve(from, link);
        if (!found.pages.add(next)) {
            throw new IOException("the same next page came twice");
        }
        return next;
    }

    private URI page(int after) {
        int first = Objects.requireNonNullElse(listing.first(), 1);
        return calls.at(
                listing.path() + (listing.path().contains("?") ? "&" : "?") + listing.page() + "=" + (first + after));
    }

    /** The login goes with every call, and so none to another server. */
    private static URI resolve(URI from, String link) throws IOException {
        URI next;
        try {
            next = from.resolve(link);
        } catch (IllegalArgumentException broken) {
            throw new IOException("the address of the next page cannot be read", broken);
        }
        if (!Objects.equals(next.getScheme(), from.getScheme())
                || !Objects.equals(next.getAuthority(), from.getAuthority())) {
            throw new IOException("the next page is on another server: " + next.getAuthority());
        }
        return next;
    }
}
