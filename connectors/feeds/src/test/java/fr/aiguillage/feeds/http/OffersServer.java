package fr.aiguillage.feeds.http;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.config.HttpSource;
import fr.aiguillage.feeds.config.OAuth2;
import fr.aiguillage.feeds.config.Paging;
import fr.aiguillage.feeds.config.Rate;
import fr.aiguillage.feeds.config.Secret;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server of offers at {@code /offers}, and the sources that ask it for them. */
final class OffersServer extends WireMockExtension {

    static final String TWO_OFFERS = "{\"offers\":[{\"id\":1},{\"id\":2}]}";

    OffersServer() {
        super(extensionOptions().options(options().dynamicPort().dynamicHttpsPort()));
    }

    /** Not WireMock's own, which prefers https. */
    String http(String path) {
        return getRuntimeInfo().getHttpBaseUrl() + path;
    }

    /** Asks with a query that must be encoded and with a secret, and knows where the total stands. */
    HttpSource source(Paging paging, @Nullable OAuth2 oauth2) {
        return new HttpSource(
                http("/offers"),
                Map.of("public", "2nde & 3e"),
                Map.of("Accept", "application/json"),
                Map.of("X-Key", new Secret("key of the hub")),
                new Format.Json("/offers"),
                paging,
                oauth2,
                paging.kind() == Paging.Kind.RANGE ? null : "/total",
                Duration.ofSeconds(1),
                Rate.DEFAULT);
    }

    /** Asks for all at once, and with nothing that a test would have to know of. */
    HttpSource plain() {
        return plain(http("/offers"), Paging.Kind.NONE, null);
    }

    static HttpSource plain(String url, Paging.Kind kind, @Nullable OAuth2 oauth2) {
        return plain(url, kind, oauth2, Duration.ofSeconds(10));
    }

    static HttpSource plain(String url, Paging.Kind kind, @Nullable OAuth2 oauth2, Duration timeout) {
        return new HttpSource(
                url,
                Map.of(),
                Map.of(),
                Map.of(),
                new Format.Json("/offers"),
                new Paging(kind, "page", 2, null, 1, null, null),
                oauth2,
                null,
                timeout,
                Rate.DEFAULT);
    }

    static MappingBuilder offers() {
        return get(urlPathEqualTo("/offers"));
    }

    static MappingBuilder page(String parameter, String value, String body) {
        return offers().withQueryParam(parameter, equalTo(value)).willReturn(okJson(body));
    }
}
