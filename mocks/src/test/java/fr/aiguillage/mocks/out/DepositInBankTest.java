package fr.aiguillage.mocks.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.feeds.out.JdbcShown;
import fr.aiguillage.feeds.out.JdbcTarget;
import fr.aiguillage.feeds.out.JdbcTargetSettings;
import fr.aiguillage.feeds.out.SystemTarget.Shown;
import fr.aiguillage.feeds.out.TellParts;
import fr.aiguillage.feeds.out.TellParts.Told;
import fr.aiguillage.mocks.bank.BankSimulator;
import fr.aiguillage.mocks.scenario.Scenarios;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deposits in the table of a bank on PostgreSQL, with the shipped mapping and statements of flows.yaml. */
class DepositInBankTest {
    private static final String ID = ShippedTarget.ID;
    private static final Map<String, Shown> NOTHING = Map.of();

    private static BankSimulator bank;
    private static TellParts target;
    private final ShippedTarget mapping = new ShippedTarget("banque", Map.of());

    @BeforeAll
    static void start() throws Exception {
        bank = new BankSimulator(Scenarios.of(1, 10), 0, "mot de passe");
        target = new TellParts(new JdbcTarget(settings(bank.url())));
    }

    private static JdbcTargetSettings settings(String url) throws IOException {
        return ShippedTarget.settings(
                "banque-lyon",
                "jdbc",
                JdbcTargetSettings.class,
                Map.of(
                        "BANQUE_LYON_URL",
                        url,
                        "BANQUE_LYON_DEPOSIT_USER",
                        BankSimulator.DEPOSITOR,
                        "BANQUE_LYON_DEPOSIT_PASSWORD",
                        "mot de passe"));
    }

    @AfterAll
    static void stop() throws Exception {
        bank.close();
    }

    @BeforeEach
    void endWhatWasThere() throws SQLException {
        rows("UPDATE offre_deposee SET retiree = true, reference = 'before ' || reference RETURNING reference");
    }

    @Test
    void eachSeatBlockIsARowAndASecondDepositChangesTheFirst() throws Exception {
        ObjectNode offer = ShippedTarget.offer();
        offer.withArray("seatBlocks")
                .addObject()
                .put("kind", "PFMP")
                .put("seats", 2)
                .putArray("levels")
                .add("BAC_PRO");
        publish(NOTHING, offer);

        Told again = publish(NOTHING, offer.put("title", "Autre titre"));

        assertThat(again.refusals()).isEmpty();
        assertThat(live())
                .containsExactly(
                        ID + " Autre titre OBS TROISIEME, SECONDE_GT 2026-06-15 2026-06-26 7",
                        ID + "-bloc-1 Autre titre PFMP BAC_PRO null null 2");
    }

    @Test
    void aBlockThatIsNoMoreIsTakenBackAndComesBackUnderItsName() throws Exception {
        ObjectNode two = ShippedTarget.offer();
        two.withArray("seatBlocks").addObject().put("kind", "PFMP").put("seats", 2);
        Map<String, Shown> both = publish(NOTHING, two).shown();

        Map<String, Shown> one = publish(both, ShippedTarget.offer()).shown();
        assertThat(live()).singleElement().asString().startsWith(ID + " ");

        Map<String, Shown> none = target.withdraw(ID, one, false).shown();
        assertThat(live()).isEmpty();

        assertThat(publish(none, two).refusals()).isEmpty();
        assertThat(live()).hasSize(2);
    }

    @Test
    void whatTheTableCannotHoldIsRefusedWithItsReasonAndIsNoOutage() throws Exception {
        ObjectNode offer = ShippedTarget.offer();
        ((ObjectNode) offer.path("seatBlocks").get(0)).put("seats", 0);

        assertThat(publish(NOTHING, offer).refusals())
                .singleElement()
                .asString()
                .contains("nb_places");
        assertThat(live()).isEmpty();
    }

    @Test
    void aBankThatIsGoneIsAnOutage() throws Exception {
        TellParts nowhere = new TellParts(new JdbcTarget(settings("jdbc:postgresql://127.0.0.1:1/banque")));

        assertThatThrownBy(() -> nowhere.publish(ID, NOTHING, mapping.adverts(ID, "NEW", ShippedTarget.offer())))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theBankTellsAllThatItShowsOrNothing() throws Exception {
        publish(NOTHING, ShippedTarget.offer());
        JdbcTargetSettings settings = settings(bank.url());

        assertThat(new JdbcShown(settings, settings.shown()).read().shown()).containsExactly(ID);
        assertThatThrownBy(() -> new JdbcShown(settings, settings.shown(), 0).read())
                .isInstanceOf(IOException.class)
                .hasMessage("more than 0 adverts");
        assertThatThrownBy(() -> new JdbcShown(settings, "SELECT intitule FROM offre").read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void whoDepositsSeesNeitherTheBanksOffersNorItsPupils() {
        assertThatThrownBy(() -> rows("SELECT intitule FROM offre")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> rows("SELECT nom_eleve FROM candidature")).hasMessageContaining("permission denied");
    }

    private Told publish(Map<String, Shown> before, ObjectNode offer) throws Exception {
        return target.publish(ID, before, mapping.adverts(ID, "NEW", offer));
    }

    private static List<String> live() throws SQLException {
        return rows("""
                SELECT concat_ws(' ', reference, intitule, type_offre, niveaux, coalesce(date_debut::text, 'null'),
                  coalesce(date_fin::text, 'null'), nb_places) FROM offre_deposee WHERE NOT retiree ORDER BY reference
                """);
    }

    private static List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(bank.url(), BankSimulator.DEPOSITOR, "mot de passe");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
