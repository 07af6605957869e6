package fr.aiguillage.feeds.http;

import fr.aiguillage.feeds.config.HttpSource;
import fr.aiguillage.feeds.run.SecretReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Addresses of a source's pages: its own query, then what the paging adds. */
record PageAddress(HttpSource source, SecretReader secrets) {

    URI with(Map<String, String> paging) {
        return with(Narrowing.NONE.with(paging));
    }

    URI with(Narrowing narrowing) {
        Map<String, String> query = new TreeMap<>(source.query());
        query.keySet().removeAll(narrowing.dropped());
        String size = source.paging().sizeParameter();
        if (size != null) {
            query.put(size, String.valueOf(source.paging().size()));
        }
        query.putAll(narrowing.added());
        String text = query.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        String separator = source.url().contains("?") ? "&" : "?";
        return URI.create(text.isEmpty() ? source.url() : source.url() + separator + text);
    }

    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(source.headers());
        source.secretHeaders().forEach((name, secret) -> headers.put(name, secrets.read(secret)));
        return headers;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
