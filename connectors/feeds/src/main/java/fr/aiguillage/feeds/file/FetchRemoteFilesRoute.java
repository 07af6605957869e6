package fr.aiguillage.feeds.file;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** At each time of the schedule, before the folder is read, fetches what is new on the server. */
final class FetchRemoteFilesRoute extends RouteBuilder {

    private final String id;
    private final Endpoint schedule;
    private final FetchRemoteFiles fetchRemoteFiles;

    FetchRemoteFilesRoute(String id, Endpoint schedule, FetchRemoteFiles fetchRemoteFiles) {
        this.id = id;
        this.schedule = schedule;
        this.fetchRemoteFiles = fetchRemoteFiles;
    }

    @Override
    public void configure() {
        from(schedule).routeId(id).bean(fetchRemoteFiles, "fetch");
    }
}
