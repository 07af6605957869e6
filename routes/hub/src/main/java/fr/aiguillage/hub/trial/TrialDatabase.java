package fr.aiguillage.hub.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.aiguillage.core.matching.FirstFormEngine;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.core.matching.engine.Epoch;
import fr.aiguillage.core.matching.offer.OfferMatching;
import fr.aiguillage.hub.matchfiles.LoadMatchModel;
import fr.aiguillage.hub.store.TrialStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcUtils;

/** The hub's database, opened so that nothing can be written through it. */
public final class TrialDatabase implements AutoCloseable {

    private final Connection connection;
    private final MatchingEngine engine;

    private TrialDatabase(Connection connection, MatchingEngine engine) {
        this.connection = connection;
        this.engine = engine;
    }

    /** @throws IllegalStateException when it cannot be reached */
    public static TrialDatabase open(Path configDir, String url, String user, String password) {
        try {
            Connection connection = DriverManager.getConnection(url, user, password);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            return new TrialDatabase(connection, engine(configDir));
        } catch (SQLException unreachable) {
            throw new IllegalStateException("database: " + unreachable.getMessage(), unreachable);
        }
    }

    public CompareWithStore compare() {
        return new CompareWithStore(new TrialStore(client()), engine);
    }

    /** Reads alone. */
    public JdbcClient client() {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** The engine whose keys and fingerprints the database holds. */
    public MatchingEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        JdbcUtils.closeConnection(connection);
    }

    /** As {@code hub.yaml} chooses: keys and fingerprints of one engine mean nothing to the other. */
    private static MatchingEngine engine(Path configDir) {
        Path settings = configDir.resolve("hub.yaml");
        try {
            JsonNode root = Files.isReadable(settings) ? new YAMLMapper().readTree(settings.toFile()) : null;
            boolean byRules =
                    root != null && root.at("/aiguillage/matching").asText().equals("rules");
            return byRules
                    ? new OfferMatching(LoadMatchModel.from(configDir.resolve("rules/matching.yaml")), Epoch.EMPTY)
                    : new FirstFormEngine();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
