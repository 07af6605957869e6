package fr.aiguillage.mocks.partner;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.mocks.scenario.Fate;
import fr.aiguillage.mocks.scenario.OfferSystem;
import fr.aiguillage.mocks.scenario.Publication;
import fr.aiguillage.mocks.scenario.Scenario;
import fr.aiguillage.mocks.scenario.Scenarios;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartnerEventTest {
    private final Scenario scenario = Scenarios.of(1, 2_000);
    private final PartnerOffers offers = new PartnerOffers(scenario);

    @Test
    void eachFateHasItsEvent() {
        assertThat(event(Fate.STAYS, 0).type()).isEqualTo("fr.aiguillage.offer.upserted");
        assertThat(event(Fate.FILLED, 1).type()).isEqualTo("fr.aiguillage.offer.filled");
        assertThat(event(Fate.WITHDRAWN, 1).type()).isEqualTo("fr.aiguillage.offer.withdrawn");
        assertThat(event(Fate.RETURNS, 2).type()).isEqualTo("fr.aiguillage.offer.upserted");
    }

    @Test
    void aReturnedOfferHasAHigherVersionThanItsWithdrawal() {
        assertThat(event(Fate.RETURNS, 0).id()).endsWith(":1");
        assertThat(event(Fate.RETURNS, 1).id()).endsWith(":2");
        assertThat(event(Fate.RETURNS, 2).id()).endsWith(":3");
    }

    @Test
    void aFieldAboutAPupilSlipsInNowAndThen() {
        List<Publication> all = scenario.publications(OfferSystem.PARTNER).toList();

        assertThat(all).anyMatch(publication -> offers.offer(publication, 0).has("eleve"));
        assertThat(all).anyMatch(publication -> !offers.offer(publication, 0).has("eleve"));
    }

    private PartnerEvent event(Fate fate, int step) {
        return scenario.publications(OfferSystem.PARTNER)
                .filter(publication -> publication.fate() == fate)
                .findFirst()
                .map(publication -> PartnerEvent.of(publication, step, offers))
                .orElseThrow();
    }
}
