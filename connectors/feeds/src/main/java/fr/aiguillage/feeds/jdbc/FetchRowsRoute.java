package fr.aiguillage.feeds.jdbc;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** Runs the query and streams its rows into the run, all within one exchange: the cursor closes with it. */
final class FetchRowsRoute extends RouteBuilder {

    private final String id;
    private final Endpoint database;
    private final ReadRows readRows;

    FetchRowsRoute(String id, Endpoint database, ReadRows readRows) {
        this.id = id;
        this.database = database;
        this.readRows = readRows;
    }

    @Override
    public void configure() {
        from("direct:" + id)
                .routeId(id)
                .errorHandler(noErrorHandler())
                .to(database)
                .bean(readRows, "read");
    }
}
