package fr.aiguillage.feeds.out;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a system is told over HTTP. Texts may hold {@code ${env:NAME}} or {@code ${file:/path}}, read at each use.
 *
 * @param url that every path is below
 * @param id JSON Pointer to the system's own id in its answer; without it the hub's id is the id there too
 * @param ownId JSON Pointer to the id in what is sent, where the sender names its adverts; the hub's id without it
 * @param link JSON Pointer to the page of the offer in its answer
 * @param unpublish for an offer that may come back; a withdrawal without it
 * @param republish makes visible again what was unpublished, where an update alone does not
 * @param keepsDeletedNames whether a name that was deleted there stays taken, so that what was lost needs a new one
 * @param shown how its adverts are listed; the system cannot be asked what it shows without it
 */
public record HttpTargetSettings(
        String url,
        @Nullable Map<String, String> headers,
        @Nullable Login login,
        Call create,
        Call update,
        Call withdraw,
        @Nullable Call unpublish,
        @Nullable Call republish,
        @Nullable String id,
        @Nullable String ownId,
        @Nullable String link,
        @Nullable Boolean keepsDeletedNames,
        @Nullable Listing shown) {

    /**
     * One call.
     *
     * @param path {@code {id}} stands for the system's id of the offer
     * @param body sent as it stands, where the call takes something else than the offer
     */
    public record Call(String method, String path, @Nullable Object body) {}

    /**
     * A login that gives a bearer token.
     *
     * @param token JSON Pointer to it in the answer
     */
    public record Login(String path, Map<String, String> body, String token) {}

    /**
     * How the system lists its adverts. Without {@code next} and {@code page} one answer has them all.
     *
     * @param list JSON Pointer to the adverts in an answer
     * @param id JSON Pointer in an advert to the id by which it is told; null there for an advert of somebody else
     * @param visible JSON Pointer in an advert to what is null or false while it cannot be seen; without it the list
     *     may hold adverts that were unpublished
     * @param next JSON Pointer to the address of the next page; null or absent there at the end
     * @param page parameter that takes the number of a page
     * @param first number of the first page; 1 without it
     * @param total JSON Pointer to how many adverts there are on all pages; a list that is cut shows by it alone
     */
    public record Listing(
            String path,
            String list,
            String id,
            @Nullable String visible,
            @Nullable String next,
            @Nullable String page,
            @Nullable Integer first,
            @Nullable String total) {}
}
