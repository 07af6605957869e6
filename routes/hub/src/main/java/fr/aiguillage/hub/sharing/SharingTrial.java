package fr.aiguillage.hub.sharing;

import fr.aiguillage.core.calendar.SchoolYear;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.core.sharing.SharingRules;
import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.hub.store.AllotmentStore;
import fr.aiguillage.hub.store.SurplusStore;
import fr.aiguillage.hub.territory.LoadCommunes;
import fr.aiguillage.hub.territory.LoadPlacing;
import fr.aiguillage.hub.territory.LoadPoleMap;
import fr.aiguillage.hub.trial.TrialGolden;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The simulation over a configuration folder and a hub's database, without the hub. */
public final class SharingTrial {

    private SharingTrial() {}

    /** @throws IllegalStateException when the map or the rules cannot be used */
    public static SimulateSharing over(Path configDir, JdbcClient database, MatchingEngine engine, SchoolYear year) {
        Communes communes = LoadCommunes.load(configDir);
        PoleMaps maps = LoadPoleMap.load(configDir, communes);
        SharingRules rules = SharingConfiguration.rules(configDir, maps);
        AllotSeats allot = new AllotSeats(
                TrialGolden.over(configDir, database, engine),
                LoadPlacing.load(configDir, maps, communes),
                new SurplusStore(database),
                maps,
                rules,
                year);
        return new SimulateSharing(new AllotmentStore(database), allot, year);
    }
}
