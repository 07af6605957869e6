package fr.aiguillage.feeds.jdbc;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** At each time of the schedule, reads the rows of a query. */
final class PollRowsRoute extends RouteBuilder {

    private final String id;
    private final Endpoint schedule;
    private final PollRows pollRows;

    PollRowsRoute(String id, Endpoint schedule, PollRows pollRows) {
        this.id = id;
        this.schedule = schedule;
        this.pollRows = pollRows;
    }

    @Override
    public void configure() {
        from(schedule).routeId(id).bean(pollRows, "poll");
    }
}
