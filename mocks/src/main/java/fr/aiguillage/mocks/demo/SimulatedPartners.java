package fr.aiguillage.mocks.demo;

import fr.aiguillage.mocks.bank.BankSimulator;
import fr.aiguillage.mocks.missionlocale.MissionLocaleSimulator;
import fr.aiguillage.mocks.onisep.OnisepSimulator;
import fr.aiguillage.mocks.poleemploi.Client;
import fr.aiguillage.mocks.poleemploi.PoleEmploiSimulator;
import fr.aiguillage.mocks.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The systems that the hub polls, all living the same days. */
final class SimulatedPartners implements AutoCloseable {
    private static final String CLIENT_ID = "PAR_aiguillage_demo";

    private final OnisepSimulator onisep;
    private final PoleEmploiSimulator poleEmploi;
    private final BankSimulator bank;
    private final MissionLocaleSimulator missionLocale;
    private final Path drops;

    SimulatedPartners(Scenario scenario, Secrets secrets, Path folder) throws IOException, SQLException {
        drops = folder.resolve("mission-locale").toAbsolutePath();
        onisep = new OnisepSimulator(scenario, 0);
        poleEmploi = new PoleEmploiSimulator(scenario, new Client(CLIENT_ID, secrets.poleEmploi()), 0);
        bank = new BankSimulator(scenario, 0, secrets.bank());
        missionLocale = new MissionLocaleSimulator(scenario, drops);
        missionLocale.drop(0);
    }

    /** Moves every system on to a day of the scenario. */
    void moveTo(int step) throws IOException, SQLException {
        onisep.api().moveTo(step);
        poleEmploi.api().moveTo(step);
        bank.moveTo(step);
        missionLocale.drop(step);
    }

    /** What the hub's feed profiles need to know of these systems. */
    Map<String, String> environment(Duration every, Secrets secrets) {
        String pace = every.toSeconds() + "s";
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("ONISEP_ENABLED", "true");
        environment.put("ONISEP_URL", onisep.offers().toString());
        environment.put("ONISEP_EVERY", pace);
        environment.put("POLE_EMPLOI_ENABLED", "true");
        environment.put("POLE_EMPLOI_URL", poleEmploi.search().toString());
        environment.put("POLE_EMPLOI_TOKEN_URL", poleEmploi.tokens().toString());
        environment.put("POLE_EMPLOI_CLIENT_ID", CLIENT_ID);
        environment.put("POLE_EMPLOI_CLIENT_SECRET", secrets.poleEmploi());
        environment.put("POLE_EMPLOI_EVERY", pace);
        environment.put("BANQUE_LYON_ENABLED", "true");
        environment.put("BANQUE_LYON_URL", bank.url());
        environment.put("BANQUE_LYON_USER", BankSimulator.USER);
        environment.put("BANQUE_LYON_PASSWORD", secrets.bank());
        environment.put("BANQUE_LYON_EVERY", pace);
        environment.put("MISSION_LOCALE_ENABLED", "true");
        environment.put("MISSION_LOCALE_FOLDER", drops.toString());
        environment.put("MISSION_LOCALE_SETTLE", "1s");
        environment.put("MISSION_LOCALE_EVERY", pace);
        environment.put("CCI_LYON_ENABLED", "true");
        environment.put("CCI_LYON_PASSWORD", secrets.partner());
        return environment;
    }

    @Override
    public void close() throws IOException {
        onisep.close();
        poleEmploi.close();
        bank.close();
    }
}
