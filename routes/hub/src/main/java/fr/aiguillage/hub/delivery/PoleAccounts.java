package fr.aiguillage.hub.delivery;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.PoleChannel;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.hub.broker.BrokerAccount;
import fr.aiguillage.hub.broker.BrokerAccounts;
import jakarta.annotation.PostConstruct;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets the software of each pôle log in to the broker and read the pôle's own queue, where the map names a user. */
@Component
class PoleAccounts {

    private final PoleMap map;
    private final BrokerAccounts accounts;

    PoleAccounts(PoleMap map, BrokerAccounts accounts) {
        this.map = map;
        this.accounts = accounts;
    }

    @PostConstruct
    void open() {
        map.poles().forEach(pole -> open(pole.id(), pole.channels()));
        open(map.desk().id(), map.desk().channels());
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
