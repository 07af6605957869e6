package fr.aiguillage.mocks.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.mocks.scenario.Fate;
import fr.aiguillage.mocks.scenario.OfferSystem;
import fr.aiguillage.mocks.scenario.Scenario;
import fr.aiguillage.mocks.scenario.Scenarios;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One database for all, in order: the day moves on once, at the end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BankSimulatorTest {
    private final Scenario scenario = Scenarios.of(1, 1_000);
    private BankSimulator simulator;

    @BeforeAll
    void start() throws Exception {
        simulator = new BankSimulator(scenario, 0, "mot de passe");
    }

    @AfterAll
    void stop() throws Exception {
        simulator.close();
    }

    @Test
    @Order(1)
    void offersNotYetValidatedAreThereButNotDiffused() throws SQLException {
        long late = scenario.publications(OfferSystem.BANK)
                .filter(publication -> publication.fate() == Fate.LATE)
                .count();

        assertThat(late).isPositive();
        assertThat(count("SELECT count(*) FROM offre WHERE NOT est_validee")).isEqualTo(late);
        assertThat(count("SELECT count(*) FROM offre"))
                .isEqualTo(scenario.publications(OfferSystem.BANK).count());
    }

    @Test
    @Order(2)
    void anOfferMayBeDiffusedToSeveralCentres() throws SQLException {
        assertThat(
                        count(
                                "SELECT count(*) FROM (SELECT 1 FROM offre_diffusion GROUP BY id_offre HAVING count(*) > 1) several"))
                .isPositive();
    }

    @Test
    @Order(3)
    void pupilsApplicationsAreClosedToWhoReadsOffers() {
        assertThatThrownBy(() -> count("SELECT count(*) FROM candidature")).hasMessageContaining("permission denied");
    }

    @Test
    @Order(4)
    void aDayLaterChangesCarryAGreaterNumber() throws SQLException {
        long before = count("SELECT max(num_modification) FROM offre");

        simulator.moveTo(1);

        long moved = scenario.publications(OfferSystem.BANK)
                .filter(publication ->
                        publication.fate().at(1) != publication.fate().at(0))
                .count();
        assertThat(count("SELECT count(*) FROM offre WHERE num_modification > " + before))
                .isEqualTo(moved);
        assertThat(count("SELECT count(*) FROM offre WHERE est_pourvue")).isPositive();
        assertThat(count("SELECT count(*) FROM offre WHERE est_supprimee")).isPositive();
    }

    private long count(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(simulator.url(), BankSimulator.USER, "mot de passe");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
