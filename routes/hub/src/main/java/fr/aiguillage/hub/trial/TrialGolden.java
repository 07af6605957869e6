package fr.aiguillage.hub.trial;

import fr.aiguillage.core.golden.MergeOffers;
import fr.aiguillage.core.golden.Precedence;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.hub.matchfiles.LoadPrecedence;
import fr.aiguillage.hub.matching.ReadGolden;
import fr.aiguillage.hub.matching.ReadMembers;
import fr.aiguillage.hub.store.MatchStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Golden offers read from a hub's database without the hub. */
public final class TrialGolden {

    private TrialGolden() {}

    /** @param engine whose fingerprints the database holds */
    public static ReadGolden over(Path configDir, JdbcClient database, MatchingEngine engine) {
        return new ReadGolden(
                new MatchStore(database), new ReadMembers(engine), new MergeOffers(precedence(configDir)));
    }

    private static Precedence precedence(Path configDir) {
        try {
            return LoadPrecedence.from(configDir.resolve("rules/precedence.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
