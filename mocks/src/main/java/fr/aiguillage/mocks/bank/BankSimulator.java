package fr.aiguillage.mocks.bank;

import fr.aiguillage.mocks.scenario.Arguments;
import fr.aiguillage.mocks.scenario.Scenario;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** An academic internship bank: a PostgreSQL on loopback that a partner may read. */
public final class BankSimulator implements AutoCloseable {
    /** The role that partners log in with. */
    public static final String USER = "lecture_offres";

    /** The role that partners deposit offers of others with. */
    public static final String DEPOSITOR = "depot_offres";

    private final EmbeddedPostgres postgres;
    private final BankTables tables;
    private int step;

    /**
     * @param port 0 for any that is free
     * @param password of the roles {@value #USER} and {@value #DEPOSITOR}
     */
    public BankSimulator(Scenario scenario, int port, String password) throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().setPort(port).start();
        tables = new BankTables(scenario);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(BankSchema.TABLES);
            statement.execute(BankSchema.reader(USER, password));
            statement.execute(BankSchema.depositor(DEPOSITOR, password));
            connection.setAutoCommit(false);
            tables.fill(connection);
            connection.commit();
        }
    }

    /** Runs until interrupted: {@code --port 8103 --password … --seed 1 --size 2000}. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Arguments given = new Arguments(arguments);
        String password = given.get("password", UUID.randomUUID().toString());
        try (BankSimulator simulator = new BankSimulator(given.scenario(), given.number("port", 8103), password)) {
            System.out.println("Banque académique : " + simulator.url() + " " + USER + " " + password);
            Thread.currentThread().join();
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    /** Lets the days of the scenario up to this step happen. */
    public synchronized void moveTo(int newStep) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            while (step < newStep) {
                tables.moveTo(connection, ++step);
            }
            connection.commit();
        }
    }

    private Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
