package fr.aiguillage.feeds.http;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** Fetches one page and streams its records into the run, all within one exchange: the answer ends with it. */
final class FetchPageRoute extends RouteBuilder {

    private final String id;
    private final Endpoint server;
    private final ReadPage readPage;

    FetchPageRoute(String id, Endpoint server, ReadPage readPage) {
        this.id = id;
        this.server = server;
        this.readPage = readPage;
    }

    @Override
    public void configure() {
        // FetchPage decides what a failure means; an error handler here would be a second layer of retry.
        from("direct:" + id)
                .routeId(id)
                .errorHandler(noErrorHandler())
                .to(server)
                .bean(readPage, "read");
    }
}
