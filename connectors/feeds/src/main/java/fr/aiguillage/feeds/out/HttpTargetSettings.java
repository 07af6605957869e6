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
        @Nullable String link) {

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
}
