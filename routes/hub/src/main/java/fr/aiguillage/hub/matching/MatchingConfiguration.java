package fr.aiguillage.hub.matching;

import fr.aiguillage.core.golden.MergeOffers;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.hub.HubSettings;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.matchfiles.LoadMatchModel;
import fr.aiguillage.hub.matchfiles.LoadPrecedence;
import fr.aiguillage.hub.store.EpochStore;
import fr.aiguillage.hub.store.KeyStore;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The matching engine and the making of golden offers, by the rules in {@code rules/} of the configuration. With {@code
 * aiguillage.matching: off}, which YAML may read as {@code false}, nothing is matched.
 */
@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {

    private static final String OFF = "{'off', 'false'}.contains('${aiguillage.matching:rules}')";

    @Bean
    @ConditionalOnExpression(OFF)
    MatchingEngine noMatching() {
        return new NoMatching();
    }

    /** The engine that {@code rules/matching.yaml} declares. */
    @Bean
    @ConditionalOnExpression("!" + OFF)
    CurrentEngine byRules(HubSettings settings, EpochStore store) throws IOException {
        Path rules = settings.configDir().resolve("rules/matching.yaml");
        return new CurrentEngine(LoadMatchModel.from(rules), LoadMatchModel.digest(rules), store);
    }

    @Bean
    @ConditionalOnExpression("!" + OFF)
    CurrentIndex currentIndex(CurrentEngine engine, KeyStore keys) {
        return new CurrentIndex(engine, keys);
    }

    @Bean
    @ConditionalOnExpression("!" + OFF)
    CountEpoch countEpoch(
            CurrentEngine engine,
            EpochStore store,
            ReadMembers readMembers,
            OneWriter writer,
            TransactionTemplate transaction) {
        return new CountEpoch(engine, store, readMembers, writer, transaction);
    }

    @Bean
    @ConditionalOnExpression("!" + OFF)
    RenewMatches renewMatches(
            CurrentEngine engine,
            EpochStore store,
            ReadMembers readMembers,
            MatchOffers match,
            PlaceClusters place,
            WriteOffers write,
            OneWriter writer,
            TransactionTemplate transaction,
            OutboxSignal outbox) {
        return new RenewMatches(engine, store, readMembers, match, place, write, writer, transaction, outbox);
    }

    @Bean
    @ConditionalOnExpression("!" + OFF)
    KeepEpoch keepEpoch(CountEpoch count, RenewMatches renew) {
        return new KeepEpoch(count, renew);
    }

    @Bean
    MergeOffers mergeOffers(HubSettings settings) throws IOException {
        return new MergeOffers(LoadPrecedence.from(settings.configDir().resolve("rules/precedence.yaml")));
    }
}
