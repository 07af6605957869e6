package fr.aiguillage.feeds.jdbc;

import fr.aiguillage.feeds.config.CursorQuery;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.JdbcSource;
import fr.aiguillage.feeds.config.SecretMissing;
import fr.aiguillage.feeds.run.CursorStore;
import fr.aiguillage.feeds.run.FeedRun;
import fr.aiguillage.feeds.run.FeedServices;
import fr.aiguillage.feeds.transport.LastingFailure;
import fr.aiguillage.feeds.transport.Reach;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;

/** Reads a query's rows as one run, from the cursor on if it has one. */
public final class PollRows {

    private final FeedDefinition feed;
    private final JdbcSource source;
    private final CursorQuery query;
    private final FeedServices services;
    private final DataSource database;
    private final ProducerTemplate template;

    PollRows(
            FeedDefinition feed,
            JdbcSource source,
            FeedServices services,
            DataSource database,
            ProducerTemplate template) {
        this.feed = feed;
        this.source = source;
        this.query = new CursorQuery(source.query());
        this.services = services;
        this.database = database;
        this.template = template;
    }

    public void poll() {
        try (FeedRun run = services.runs().begin(feed)) {
            try {
                String cursor = read(run);
                run.complete(OptionalLong.empty());
                if (cursor != null) {
                    services.cursors().save(feed.id(), cursor);
                }
            } catch (IOException | SQLException | SecretMissing refused) {
                run.fail(String.valueOf(refused.getMessage()));
            }
        }
    }

    private @Nullable String read(FeedRun run) throws SQLException, IOException {
        QueryColumns columns = connect();
        Object start = start(services.cursors(), columns);
        Exchange exchange = template.request("direct:fetch-" + feed.id(), request -> {
            request.setProperty(ReadRows.READING, new ReadRows.Reading(run, columns, source.cursorColumn()));
            request.getMessage().setHeader("cursor", start);
            request.getMessage().setBody(query.forCamel());
        });
        Exception failure = exchange.getException();
        if (failure instanceof SQLException || failure != null && failure.getCause() instanceof SQLException) {
            throw failure instanceof SQLException refused ? refused : (SQLException) failure.getCause();
        }
        if (failure != null) {
            throw failure instanceof RuntimeException ours ? ours : new IllegalStateException(failure);
        }
        return exchange.getMessage().getBody(String.class);
    }

    /** The only part of a run that may be repeated: no row was handed on yet. */
    private QueryColumns connect() throws IOException {
        Reach reach = services.reach();
        return reach.patience().persist(() -> reach.breakers().call(feed.system(), this::describe));
    }

    private QueryColumns describe() throws IOException {
        try {
            return QueryColumns.describe(database, query, source.cursorColumn());
        } catch (SQLException refused) {
            throw refused instanceof SQLRecoverableException
                            || refused instanceof SQLTransientException
                            || String.valueOf(refused.getSQLState()).matches("(08|53|57P).*")
                    ? new IOException(refused.getMessage(), refused)
                    : new LastingFailure(String.valueOf(refused.getMessage()), refused);
        }
    }

    private @Nullable Object start(CursorStore cursors, QueryColumns columns) throws SQLException {
        if (!query.usesCursor()) {
            return null;
        }
        CursorColumn column = columns.cursor();
        if (column == null) {
            throw new SQLException("a query with :cursor needs a cursor column");
        }
        Optional<String> kept = cursors.find(feed.id());
        return kept.isPresent() ? column.behind(kept.get(), source.overlap()) : column.start();
    }
}
