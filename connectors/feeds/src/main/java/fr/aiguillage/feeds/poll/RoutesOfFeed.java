package fr.aiguillage.feeds.poll;

import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.config.HttpSource;
import fr.aiguillage.feeds.config.JdbcSource;
import fr.aiguillage.feeds.config.Source;
import fr.aiguillage.feeds.file.FileFeedRoutes;
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

    /** How many routes of a feed wait for its schedule: two when files are fetched first and then read. */
    static int consumers(Source source) {
        return source instanceof FileSource files && files.sftp() != null ? 2 : 1;
    }

    /** In the order in which they poll. */
    List<RouteBuilder> build() throws Exception {
        Source source = feed.source();
        if (source instanceof FileSource files) {
            return new FileFeedRoutes(feed, files, services, schedule, clock).build(timed("fetch"));
        }
        if (source instanceof HttpSource http) {
            return new HttpFeedRoutes(feed, http, services, template, clock).build(timed("poll"));
        }
        if (source instanceof JdbcSource jdbc) {
            return new JdbcFeedRoutes(feed, jdbc, services, template).build(timed("poll"));
        }
        throw new IllegalArgumentException("not a polled feed: " + feed.id());
    }

    private Endpoint timed(String purpose) throws Exception {
        Map<String, Object> options = new TreeMap<>(Map.of("scheduler", schedule));
        return new EndpointMaker(template.getCamelContext()).make("scheduler", purpose + "-" + feed.id(), options);
    }
}
