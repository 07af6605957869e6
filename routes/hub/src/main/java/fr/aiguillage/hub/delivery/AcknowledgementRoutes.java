package fr.aiguillage.hub.delivery;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.PoleChannel;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.hub.broker.BrokerQueues;
import fr.aiguillage.hub.broker.QueueNames;
import java.util.List;
import org.apache.camel.CamelContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One route for each pôle whose software logs in to the broker: nobody else can answer by queue. */
@Component
class AcknowledgementRoutes {

    private final PoleMap map;
    private final CamelContext camel;
    private final BrokerQueues queues;
    private final KeepAcknowledgements keep;

    AcknowledgementRoutes(PoleMap map, CamelContext camel, BrokerQueues queues, KeepAcknowledgements keep) {
        this.map = map;
        this.camel = camel;
        this.queues = queues;
        this.keep = keep;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() throws Exception {
        for (var pole : map.poles()) {
            if (logsIn(pole.channels())) {
                add(pole.id());
            }
        }
        if (logsIn(map.desk().channels())) {
            add(map.desk().id());
        }
    }

    private static boolean logsIn(List<PoleChannel> channels) {
        return channels.stream().anyMatch(channel -> channel.user() != null);
    }

    /** Begins to keep what the pôle answers. */
    void add(PoleId pole) throws Exception {
        queues.ensure(List.of(QueueNames.acknowledgements(pole)));
        camel.getRegistry().bind(AcknowledgeDeliveriesRoute.POISON, keep);
        camel.addRoutes(new AcknowledgeDeliveriesRoute(pole, keep));
    }
}
