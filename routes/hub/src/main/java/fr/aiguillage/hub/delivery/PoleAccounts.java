package fr.aiguillage.hub.delivery;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.PoleChannel;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.hub.broker.BrokerAccount;
import fr.aiguillage.hub.broker.BrokerAccounts;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Lets the software of each pôle and of each coordinator of the MLDS log in to the broker and read its own queue, where a
 * map names a user. That of a map to come may do so before its first day; of two that name one user the one in force now counts.
 */
@Component
class PoleAccounts {

    private final PoleMaps maps;
    private final BrokerAccounts accounts;
    private final Clock clock;

    PoleAccounts(PoleMaps maps, BrokerAccounts accounts, Clock clock) {
        this.maps = maps;
        this.accounts = accounts;
        this.clock = clock;
    }

    @PostConstruct
    void open() {
        maps.all().forEach(this::open);
        open(maps.nearest(LocalDate.now(clock)));
    }

    private void open(PoleMap map) {
        map.poles().forEach(pole -> open(pole.id(), pole.channels()));
        open(map.desk().id(), map.desk().channels());
        map.header().mldsCoordinators().forEach(mlds -> open(mlds.id(), mlds.channels()));
    }

    private void open(PoleId pole, List<PoleChannel> channels) {
        for (PoleChannel channel : channels) {
            if (channel.user() != null && channel.password() != null) {
                Secret password = new Secret(channel.password());
                accounts.put(BrokerAccount.pole(channel.user(), password::resolve, pole));
            }
        }
    }
}
