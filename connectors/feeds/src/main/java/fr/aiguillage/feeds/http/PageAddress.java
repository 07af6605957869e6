package fr.aiguillage.feeds.http;

import fr.aiguillage.feeds.config.HttpSource;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.run.SecretReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Addresses of a source's pages: its own query, then what the paging adds. A key among them may be a secret. */
record PageAddress(HttpSource source, SecretReader secrets) {

    URI with(Map<String, String> paging) {
        Map<String, String> query = new TreeMap<>();
        source.query().forEach((name, value) -> query.put(name, opened(value)));
        String size = source.paging().sizeParameter();
        if (size != null) {
            query.put(size, String.valueOf(source.paging().size()));
        }
        query.putAll(paging);
        String text = query.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        String separator = source.url().contains("?") ? "&" : "?";
        return URI.create(text.isEmpty() ? source.url() : source.url() + separator + text);
    }

    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        source.headers().forEach((name, value) -> headers.put(name, opened(value)));
        return headers;
    }

    private String opened(String value) {
        return value.startsWith("${") ? secrets.read(new Secret(value)) : value;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
