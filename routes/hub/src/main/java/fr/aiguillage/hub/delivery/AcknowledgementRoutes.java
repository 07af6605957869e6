package fr.aiguillage.hub.delivery;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.MldsCoordinator;
import fr.aiguillage.core.territory.Pole;
import fr.aiguillage.core.territory.PoleChannel;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.hub.broker.BrokerQueues;
import fr.aiguillage.hub.broker.QueueNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One route for each pôle of any map whose software logs in to the broker: nobody else can answer by queue. */
@Component
class AcknowledgementRoutes {

    private final PoleMaps maps;
    private final CamelContext camel;
    private final BrokerQueues queues;
    private final KeepAcknowledgements keep;

    AcknowledgementRoutes(PoleMaps maps, CamelContext camel, BrokerQueues queues, KeepAcknowledgements keep) {
        this.maps = maps;
        this.camel = camel;
        this.queues = queues;
        this.keep = keep;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() throws Exception {
        for (PoleId pole : answering(maps)) {
            add(pole);
        }
    }

    /** Pôles, desks and coordinators of the MLDS whose software logs in and may answer. */
    static Set<PoleId> answering(PoleMaps maps) {
        Set<PoleId> poles = new LinkedHashSet<>();
        for (PoleMap map : maps.all()) {
            map.poles().stream()
                    .filter(pole -> logsIn(pole.channels()))
                    .map(Pole::id)
                    .forEach(poles::add);
            if (logsIn(map.desk().channels())) {
                poles.add(map.desk().id());
            }
            map.header().mldsCoordinators().stream()
                    .filter(coordinator -> logsIn(coordinator.channels()))
                    .map(MldsCoordinator::id)
                    .forEach(poles::add);
        }
        return poles;
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
