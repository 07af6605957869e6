package fr.aiguillage.hub.trial;

import fr.aiguillage.core.matching.engine.Epoch;
import fr.aiguillage.core.matching.model.MatchModel;
import fr.aiguillage.core.matching.offer.OfferMatching;
import fr.aiguillage.hub.matchfiles.LoadMatchModel;
import fr.aiguillage.hub.store.CopyRows;
import fr.aiguillage.hub.store.EpochStore;
import fr.aiguillage.hub.store.KeyStore;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.TrialStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcUtils;

/** The hub's database, opened so that nothing can be written through it. */
public final class TrialDatabase implements AutoCloseable {

    private final Connection connection;
    private final OfferMatching engine;

    private TrialDatabase(Connection connection, OfferMatching engine) {
        this.connection = connection;
        this.engine = engine;
    }

    /** @throws IllegalStateException when it cannot be reached */
    public static TrialDatabase open(Path configDir, String url, String user, String password) {
        try {
            Connection connection = DriverManager.getConnection(url, user, password);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            EpochStore epochs = new EpochStore(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            return new TrialDatabase(connection, engine(configDir, epochs));
        } catch (SQLException unreachable) {
            throw new IllegalStateException("database: " + unreachable.getMessage(), unreachable);
        }
    }

    public CompareWithStore compare() {
        return new CompareWithStore(new TrialStore(client()), new KeyStore(client()), engine);
    }

    /** Reads alone. */
    public JdbcClient client() {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** Reads alone. */
    public OfferStore offers() {
        return new OfferStore(
                client(), new CopyRows(new JdbcTemplate(new SingleConnectionDataSource(connection, true))));
    }

    /** The engine whose keys and fingerprints the database holds. */
    public OfferMatching engine() {
        return engine;
    }

    @Override
    public void close() {
        JdbcUtils.closeConnection(connection);
    }

    /** The rules as they are on disk, with the statistics that the hub weighs by where those rules are in force. */
    private static OfferMatching engine(Path configDir, EpochStore epochs) {
        Path rules = configDir.resolve("rules/matching.yaml");
        try {
            MatchModel model = LoadMatchModel.from(rules);
            long digest = LoadMatchModel.digest(rules);
            Epoch epoch = epochs.latest()
                    .filter(head -> head.model() == digest)
                    .flatMap(head -> Epoch.decode(epochs.body(head.id()), model))
                    .orElse(Epoch.EMPTY);
            return new OfferMatching(model, epoch);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
