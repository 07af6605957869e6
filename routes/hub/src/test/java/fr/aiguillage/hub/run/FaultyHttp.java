package fr.aiguillage.hub.run;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.config.HttpSource;
import fr.aiguillage.feeds.config.Paging;
import fr.aiguillage.feeds.config.Rate;
import fr.aiguillage.feeds.config.Source;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** An interface that gives all its records in one answer and says how many there are. */
final class FaultyHttp implements FaultySource {

    private WireMockServer server = new WireMockServer(options().dynamicPort());
    private final int port;

    FaultyHttp() {
        server.start();
        port = server.port();
    }

    @Override
    public Source settings() {
        return new HttpSource(
                "http://localhost:" + port + "/offers",
                Map.of(),
                Map.of(),
                Map.of(),
                new Format.Json("/offers"),
                new Paging(Paging.Kind.NONE, null, 0, null, 0, null, null),
                null,
                "/total",
                Duration.ofSeconds(5),
                Rate.of("1000/s"));
    }

    @Override
    public void holds(int records) {
        if (!server.isRunning()) {
            server = new WireMockServer(options().port(port));
            server.start();
        }
        answers(okJson(FaultySource.body(records, records)));
    }

    @Override
    public void meets(Fault fault) {
        String all = FaultySource.body(ALL, ALL);
        switch (fault) {
            case REFUSED -> server.stop();
            case RESET ->
                answers(aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.MALFORMED_RESPONSE_CHUNK));
            case TRUNCATED -> answers(okJson(FaultySource.half()));
            case FEWER_THAN_ANNOUNCED -> answers(okJson(FaultySource.body(ALL - 1, ALL)));
            case CLOCK_AHEAD -> answers(okJson(all).withHeader("Date", ahead()).withHeader("Last-Modified", ahead()));
            default -> throw new IllegalArgumentException(fault + " does not happen by HTTP");
        }
    }

    private void answers(ResponseDefinitionBuilder answer) {
        server.resetAll();
        server.stubFor(get(urlPathEqualTo("/offers")).willReturn(answer));
    }

    private static String ahead() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusDays(400));
    }

    @Override
    public void close() {
        server.stop();
    }
}
