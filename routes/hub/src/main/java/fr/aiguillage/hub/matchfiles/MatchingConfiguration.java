package fr.aiguillage.hub.matchfiles;

import fr.aiguillage.core.golden.MergeOffers;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.core.matching.engine.Epoch;
import fr.aiguillage.core.matching.offer.OfferMatching;
import fr.aiguillage.hub.HubSettings;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The matching engine and the making of golden offers, by the rules in {@code rules/} of the configuration. */
@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {

    @Bean
    MatchingEngine matchingEngine(HubSettings settings) throws IOException {
        return new OfferMatching(LoadMatchModel.from(settings.configDir().resolve("rules/matching.yaml")), Epoch.EMPTY);
    }

    @Bean
    MergeOffers mergeOffers(HubSettings settings) throws IOException {
        return new MergeOffers(LoadPrecedence.from(settings.configDir().resolve("rules/precedence.yaml")));
    }
}
