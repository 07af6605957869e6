package fr.aiguillage.feeds.http;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** At each time of the schedule, reads a source page by page. */
final class PollHttpRoute extends RouteBuilder {

    private final String id;
    private final Endpoint schedule;
    private final PollPages pollPages;

    PollHttpRoute(String id, Endpoint schedule, PollPages pollPages) {
        this.id = id;
        this.schedule = schedule;
        this.pollPages = pollPages;
    }

    @Override
    public void configure() {
        from(schedule).routeId(id).bean(pollPages, "poll");
    }
}
