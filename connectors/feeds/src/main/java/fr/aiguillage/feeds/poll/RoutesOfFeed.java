package fr.aiguillage.feeds.poll;

import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.config.HttpSource;
import fr.aiguillage.feeds.config.JdbcSource;
import fr.aiguillage.feeds.config.Source;
import fr.aiguillage.feeds.file.FileConsumerParts;
import fr.aiguillage.feeds.file.PollFilesRoute;
import fr.aiguillage.feeds.file.ReadFile;
import fr.aiguillage.feeds.file.ReadyFiles;
import fr.aiguillage.feeds.format.RecordReaders;
import fr.aiguillage.feeds.http.HttpFeedRoutes;
import fr.aiguillage.feeds.jdbc.JdbcFeedRoutes;
import fr.aiguillage.feeds.run.EndpointMaker;
import fr.aiguillage.feeds.run.FeedSchedule;
import fr.aiguillage.feeds.run.FeedServices;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Endpoint;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;

/** The routes that a feed needs, by the kind of its source. */
record RoutesOfFeed(
        FeedDefinition feed, FeedServices services, FeedSchedule schedule, ProducerTemplate template, Clock clock) {

    /** In the order in which they poll. */
    List<RouteBuilder> build() throws Exception {
        Source source = feed.source();
        if (source instanceof FileSource files) {
            return files(files);
        }
        if (source instanceof HttpSource http) {
            return new HttpFeedRoutes(feed, http, services, template, clock).build(timed("poll"));
        }
        if (source instanceof JdbcSource jdbc) {
            return new JdbcFeedRoutes(feed, jdbc, services, template).build(timed("poll"));
        }
        throw new IllegalArgumentException("not a polled feed: " + feed.id());
    }

    private List<RouteBuilder> files(FileSource source) {
        ReadFile readFile = new ReadFile(feed, RecordReaders.of(source.format()), services.runs());
        FileConsumerParts parts = new FileConsumerParts(new ReadyFiles(source, clock), schedule);
        return List.of(new PollFilesRoute("poll-" + feed.id(), source, parts, readFile));
    }

    private Endpoint timed(String purpose) throws Exception {
        Map<String, Object> options = new TreeMap<>(Map.of("scheduler", schedule));
        return new EndpointMaker(template.getCamelContext()).make("scheduler", purpose + "-" + feed.id(), options);
    }
}
