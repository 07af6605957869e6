package fr.aiguillage.feeds.file;

import com.fasterxml.jackson.core.JsonPointer;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.format.RecordReaders;
import fr.aiguillage.feeds.run.FeedSchedule;
import fr.aiguillage.feeds.run.FeedServices;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** Puts the routes of a file feed together. */
public record FileFeedRoutes(
        FeedDefinition feed, FileSource source, FeedServices services, FeedSchedule schedule, Clock clock) {

    /** @param fetching endpoint that fires when the feed is due, for a feed that fetches from a server */
    public List<RouteBuilder> build(Endpoint fetching) {
        List<RouteBuilder> routes = new ArrayList<>();
        FileSource.Sftp server = source.sftp();
        if (server != null) {
            SftpLogin login = new SftpLogin(server, services.secrets(), SftpLogin.PATIENCE);
            FetchRemoteFiles fetch = new FetchRemoteFiles(feed, source, server, login, services, clock);
            // First, so that what it fetches is read in the same turn.
            routes.add(new FetchRemoteFilesRoute("fetch-" + feed.id(), fetching, fetch));
        }
        KeptFiles kept = new KeptFiles(source, clock);
        ReadFile readFile =
                new ReadFile(feed, source, RecordReaders.of(source.format(), watched()), services.runs(), kept);
        FileConsumerParts parts = new FileConsumerParts(new ReadyFiles(source, clock), schedule, kept);
        routes.add(new PollFilesRoute("poll-" + feed.id(), source, parts, readFile));
        return routes;
    }

    private Set<JsonPointer> watched() {
        return source.totalPath() == null ? Set.of() : Set.of(JsonPointer.compile(source.totalPath()));
    }
}
