package fr.aiguillage.feeds.config;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records fetched by HTTP GET.
 *
 * @param url of the first page, without the paging parameters
 * @param secretHeaders headers that authenticate, such as {@code Authorization}
 * @param totalPath JSON Pointer to the number of records announced by the source, which tells a truncated answer
 * @param timeout for one request, connection and answer included
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
        Rate rate)
        implements Source {

    public HttpSource {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
        secretHeaders = Map.copyOf(secretHeaders);
    }
}
