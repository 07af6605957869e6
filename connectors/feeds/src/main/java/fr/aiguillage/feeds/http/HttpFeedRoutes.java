package fr.aiguillage.feeds.http;

import com.fasterxml.jackson.core.JsonPointer;
import fr.aiguillage.feeds.config.Authentication;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.HttpSource;
import fr.aiguillage.feeds.format.RecordReaders;
import fr.aiguillage.feeds.run.EndpointMaker;
import fr.aiguillage.feeds.run.FeedServices;
import fr.aiguillage.feeds.transport.HostBudget;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Endpoint;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Puts the routes of an HTTP feed together. */
public record HttpFeedRoutes(
        FeedDefinition feed, HttpSource source, FeedServices services, ProducerTemplate template, Clock clock) {

    /** @param schedule endpoint that fires when the feed is due */
    public List<RouteBuilder> build(Endpoint schedule) throws Exception {
        String fetch = "fetch-" + feed.id();
        ReadPage readPage = new ReadPage(RecordReaders.of(source.format(), watched()));
        AccessTokens tokens = tokens();
        FetchPage fetchPage = new FetchPage(
                "direct:" + fetch, feed.system(), template, tokens, budget(source.url()), services.reach());
        PageAddress address = new PageAddress(source, services.secrets());
        Pagers pagers = new Pagers(address, Announced.by(source), clock);
        HttpSource.Acknowledge settings = source.acknowledge();
        AcknowledgeRecords acknowledge = settings == null
                ? null
                : new AcknowledgeRecords(
                        settings,
                        address,
                        tokens,
                        budget(source.url()),
                        services.reach().patience());
        PollPages pollPages = new PollPages(feed, services.runs(), pagers, fetchPage, acknowledge);
        return List.of(
                new FetchPageRoute(fetch, server(source.url(), true), readPage),
                new PollHttpRoute("poll-" + feed.id(), schedule, pollPages));
    }

    private Set<JsonPointer> watched() {
        return Stream.of(source.totalPath(), source.paging().nextPath())
                .filter(path -> path != null && path.startsWith("/"))
                .map(JsonPointer::compile)
                .collect(Collectors.toSet());
    }

    private @Nullable AccessTokens tokens() throws Exception {
        Authentication authentication = source.authentication();
        if (authentication == null) {
            return null;
        }
        String url = authentication.tokenUrl();
        TokenServer server = new TokenServer(url, server(url, false), template, budget(url));
        return new AccessTokens(new Credentials(authentication, services.secrets()), server, clock);
    }

    private HostBudget budget(String url) {
        return services.reach().budgets().of(URI.create(url), source.rate());
    }

    private Endpoint server(String url, boolean streamed) throws Exception {
        URI uri = URI.create(url);
        String query = uri.getRawQuery();
        Map<String, Object> options = new TreeMap<>();
        options.put("throwExceptionOnFailure", false);
        options.put("disableStreamCache", streamed);
        options.put("copyHeaders", false);
        options.put("httpClientConfigurer", AnswerLimit.DEFAULT);
        options.put("useSystemProperties", true);
        Timeout timeout = Timeout.of(source.timeout());
        options.put("connectTimeout", timeout);
        options.put("responseTimeout", timeout);
        options.put("soTimeout", timeout);
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String rest = "//" + uri.getRawAuthority() + path + (streamed || query == null ? "" : "?" + query);
        return new EndpointMaker(template.getCamelContext()).make(uri.getScheme(), rest, options);
    }
}
