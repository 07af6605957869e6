package fr.aiguillage.feeds.config;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records fetched by HTTP GET.
 *
 * @param url of the first page, without the paging parameters
 * @param secretHeaders headers that authenticate, such as {@code Authorization}
 * @param totalPath JSON Pointer to the number of records announced by the source, or name of the header that holds it,
 *     which tells a truncated answer
 * @param timeout for one request, connection and answer included
 * @param acknowledge how the source is told that records are safe, where it hands them out until then
 * @param rate of calls that the host may be sent, by all feeds together
 */
public record HttpSource(
        String url,
        Map<String, String> query,
        Map<String, String> headers,
        Map<String, Secret> secretHeaders,
        Format format,
        Paging paging,
        @Nullable Authentication authentication,
        @Nullable String totalPath,
        Duration timeout,
        Rate rate,
        @Nullable Acknowledge acknowledge)
        implements Source {

    /** Of a source that wants no acknowledgement. */
    public HttpSource(
            String url,
            Map<String, String> query,
            Map<String, String> headers,
            Map<String, Secret> secretHeaders,
            Format format,
            Paging paging,
            @Nullable Authentication authentication,
            @Nullable String totalPath,
            Duration timeout,
            Rate rate) {
        this(url, query, headers, secretHeaders, format, paging, authentication, totalPath, timeout, rate, null);
    }

    /**
     * A {@code POST} for each record.
     *
     * @param path on the source's server, {@code {id}} for the record's
     * @param id JSON Pointer to what names the record in it
     */
    public record Acknowledge(String path, String id) {}

    public HttpSource {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
        secretHeaders = Map.copyOf(secretHeaders);
    }
}
