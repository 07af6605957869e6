package fr.aiguillage.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.Effective;
import fr.aiguillage.core.territory.MldsCoordinator;
import fr.aiguillage.core.territory.PoleChannel;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.core.territory.PoleMapHeader;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.core.territory.TriageDesk;
import fr.aiguillage.hub.broker.BrokerAccounts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may log in as the software of a pôle or of the MLDS. */
class PoleAccountsTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

    @Test
    void thePolesOfAMapToComeMayLogInWithoutARestartOnItsFirstDay() {
        BrokerAccounts accounts = new BrokerAccounts();
        PoleMaps maps = new PoleMaps(
                List.of(map("now", "2025-09-01", LocalDate.of(2026, 8, 31)), map("then", "2026-09-01", null)));

        new PoleAccounts(maps, accounts, NOW).open();

        assertThat(accounts.find("software-now")).isPresent();
        assertThat(accounts.find("software-then")).isPresent();
        assertThat(accounts.find("mlds-then")).isPresent();
    }

    @Test
    void whoeverMayAnswerIsHeard() {
        PoleMaps maps = new PoleMaps(List.of(map("now", "2025-09-01", null)));

        assertThat(AcknowledgementRoutes.answering(maps)).contains(new PoleId("now"), new PoleId("mlds-now"));
    }

    private static PoleChannel login(String user) {
        return new PoleChannel(PoleChannel.Type.QUEUE, null, null, null, user, "${env:PATH}", null, null, null, null);
    }

    private static PoleMap map(String id, String from, @Nullable LocalDate to) {
        TriageDesk desk =
                new TriageDesk(new PoleId(id), "Tri", "tri@ac-essai.fr", 5, List.of(login("software-" + id)), null);
        PoleMapHeader header = new PoleMapHeader(
                "10",
                "Essai",
                List.of("01"),
                id,
                "recteur",
                "ARR",
                new Effective(LocalDate.parse(from), to),
                desk,
                List.of(new MldsCoordinator(new PoleId("mlds-" + id), List.of(login("mlds-" + id)))),
                List.of(),
                null);
        return PoleMap.of(header, List.of(), Communes.of(Stream.empty()));
    }
}
