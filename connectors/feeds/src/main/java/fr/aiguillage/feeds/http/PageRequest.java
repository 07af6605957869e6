package fr.aiguillage.feeds.http;

import fr.aiguillage.feeds.format.RecordSink;
import java.net.URI;
import java.util.Map;

/**
 * One page to fetch, and where its records go.
 *
 * @param name of the page in positions, such as {@code page-3}
 */
record PageRequest(URI uri, String name, Map<String, String> headers, RecordSink sink) {

    PageRequest {
        headers = Map.copyOf(headers);
    }
}
