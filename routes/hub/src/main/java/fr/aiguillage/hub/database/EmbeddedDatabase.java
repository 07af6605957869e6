package fr.aiguillage.hub.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A PostgreSQL of the hub's own in a lasting folder, for a machine without one. It listens on loopback, asks for a
 * password, and writes as safely as an installed one: the library it comes from is meant for tests and turns
 * {@code fsync} off unless told otherwise.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final FolderLock lock;
    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(FolderLock lock, EmbeddedPostgres server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /** Starts the server on a data folder, which is made when it does not exist. */
    static EmbeddedDatabase start(Path folder, int port) throws IOException, SQLException {
        Path home = Files.createDirectories(folder.toAbsolutePath());
        // The server's program is unpacked here: nobody else may put another in its place.
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        FolderLock lock = FolderLock.take(home.resolve("hub.lock"));
        Path data = home.resolve("data");
        LeftoverPostgres.stop(data);
        String password = FolderPassword.readOrCreate(home.resolve("password"));
        EmbeddedDatabase database = new EmbeddedDatabase(lock, run(home, data, port, password), password);
        database.askForPassword(data);
        return database;
    }

    private static EmbeddedPostgres run(Path home, Path data, int port, String password) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.resolve("program").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                .setPort(port)
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("wal_compression", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("autovacuum_naptime", "15s")
                .setServerConfig("max_connections", "60")
                .start();
    }

    /** A new folder trusts every local user: closed before the schema is made. */
    private void askForPassword(Path data) throws IOException, SQLException {
        Path rules = data.resolve("pg_hba.conf");
        String wanted = "host all all 127.0.0.1/32 scram-sha-256\n";
        if (Files.readString(rules).equals(wanted)) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER USER " + USER + " PASSWORD '" + password + "'");
            Files.writeString(rules, wanted);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    /** JDBC address; the port changes from start to start. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + USER;
    }

    String user() {
        return USER;
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        server.close();
        lock.close();
    }
}
