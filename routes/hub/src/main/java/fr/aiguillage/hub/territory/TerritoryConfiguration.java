package fr.aiguillage.hub.territory;

import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.feeds.check.ConfigCheck;
import fr.aiguillage.hub.HubSettings;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rector's map, the communes and the placing of offers as beans. */
@Configuration(proxyBeanMethods = false)
class TerritoryConfiguration {

    @Bean
    Communes communes(HubSettings settings) {
        return LoadCommunes.load(settings.configDir());
    }

    @Bean
    PoleMaps poleMaps(HubSettings settings, Communes communes) {
        return LoadPoleMap.load(settings.configDir(), communes);
    }

    /** The map of the day the hub starts; ask {@link PoleMaps} where the day matters. */
    @Bean
    PoleMap poleMap(PoleMaps maps) {
        return maps.nearest(LocalDate.now());
    }

    @Bean
    ReloadRouting placeOffers(HubSettings settings, PoleMaps maps, Communes communes, Clock clock) {
        return new ReloadRouting(settings.configDir(), maps, communes, clock);
    }

    @Bean
    ConfigCheck poleMapCheck() {
        return new PoleMapCheck();
    }

    @Bean
    ConfigCheck routingCheck() {
        return new RoutingCheck();
    }
}
