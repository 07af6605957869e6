package fr.aiguillage.hub.matchfiles;

import fr.aiguillage.core.golden.MergeOffers;
import fr.aiguillage.core.matching.FirstFormEngine;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.core.matching.engine.Epoch;
import fr.aiguillage.core.matching.offer.OfferMatching;
import fr.aiguillage.hub.HubSettings;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The matching engine and the making of golden offers, by the rules in {@code rules/} of the configuration. */
@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {

    /** Few keys and plain rules: keeps up with the batch consumer while the engine by rules is being made faster. */
    @Bean
    @ConditionalOnProperty(name = "aiguillage.matching", havingValue = "first-form", matchIfMissing = true)
    MatchingEngine firstForm() {
        return new FirstFormEngine();
    }

    /** The engine that {@code rules/matching.yaml} declares: recognises more, at a tenth of the speed. */
    @Bean
    @ConditionalOnProperty(name = "aiguillage.matching", havingValue = "rules")
    MatchingEngine byRules(HubSettings settings) throws IOException {
        return new OfferMatching(LoadMatchModel.from(settings.configDir().resolve("rules/matching.yaml")), Epoch.EMPTY);
    }

    @Bean
    MergeOffers mergeOffers(HubSettings settings) throws IOException {
        return new MergeOffers(LoadPrecedence.from(settings.configDir().resolve("rules/precedence.yaml")));
    }
}
