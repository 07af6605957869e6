package fr.aiguillage.feeds.jdbc;

import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.JdbcSource;
import fr.aiguillage.feeds.run.FeedServices;
import java.util.List;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jdbc.JdbcComponent;
import org.apache.camel.component.jdbc.JdbcEndpoint;
import org.apache.camel.component.jdbc.JdbcOutputType;

/** Puts the routes of a database feed together. */
public record JdbcFeedRoutes(FeedDefinition feed, JdbcSource source, FeedServices services, ProducerTemplate template) {

    /** @param schedule endpoint that fires when the feed is due */
    public List<RouteBuilder> build(Endpoint schedule) {
        StreamingDatabase database = new StreamingDatabase(source, services.secrets());
        PollRows pollRows = new PollRows(feed, source, services, database, template);
        return List.of(
                new FetchRowsRoute("fetch-" + feed.id(), rows(database), new ReadRows()),
                new PollRowsRoute("poll-" + feed.id(), schedule, pollRows));
    }

    private Endpoint rows(StreamingDatabase database) {
        JdbcComponent component = template.getCamelContext().getComponent("jdbc", JdbcComponent.class);
        JdbcEndpoint endpoint = new JdbcEndpoint("jdbc:" + feed.id(), component, database);
        endpoint.setOutputType(JdbcOutputType.StreamList);
        endpoint.setUseHeadersAsParameters(true);
        endpoint.setResetAutoCommit(false);
        endpoint.setParameters(Map.of("fetchSize", source.fetchSize()));
        return endpoint;
    }
}
