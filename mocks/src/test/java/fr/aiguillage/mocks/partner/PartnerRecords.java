package fr.aiguillage.mocks.partner;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.mocks.scenario.OfferSystem;
import fr.aiguillage.mocks.scenario.Scenario;
import java.util.List;

/** What the partner writes on the first day, without a broker. */
public final class PartnerRecords {
    private PartnerRecords() {}

    public static List<JsonNode> of(Scenario scenario) {
        PartnerOffers offers = new PartnerOffers(scenario);
        return scenario.shown(OfferSystem.PARTNER, 0)
                .<JsonNode>map(publication -> offers.offer(publication, 0))
                .toList();
    }
}
