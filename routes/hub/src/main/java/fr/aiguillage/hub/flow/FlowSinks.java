package fr.aiguillage.hub.flow;

import fr.aiguillage.feeds.mapping.OutboundMapping;
import fr.aiguillage.feeds.out.HttpOut;
import fr.aiguillage.feeds.out.HttpTarget;
import fr.aiguillage.feeds.out.JdbcTarget;
import fr.aiguillage.feeds.out.SystemTarget;
import fr.aiguillage.hub.HubSettings;
import fr.aiguillage.hub.delivery.DestinationId;
import fr.aiguillage.hub.delivery.Sink;
import fr.aiguillage.hub.delivery.Sinks;
import fr.aiguillage.hub.store.PublicationStore;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The systems that {@code flows.yaml} says how to tell. */
@Component
class FlowSinks implements Sinks {

    /** Channel of deliveries to systems. */
    static final String CHANNEL = "flow";

    private static final Duration LONGEST_CALL = Duration.ofSeconds(15);

    private final Map<DestinationId, Sink> sinks = new LinkedHashMap<>();

    FlowSinks(FlowsFile file, HubSettings settings, PublicationStore publications) {
        HttpOut http = new HttpOut(LONGEST_CALL);
        ReadFlows reader = new ReadFlows(settings.configDir());
        for (FlowsFile.Target target : file.targets()) {
            SystemTarget told = target(target, http);
            if (told != null) {
                OutboundMapping mapping =
                        target.mapping() == null ? null : reader.mapping(target.mapping(), target.codes());
                sinks.put(
                        new DestinationId(CHANNEL, target.system()),
                        new FlowSink(target.system(), told, mapping, target.rate(), publications));
            }
        }
    }

    private static @Nullable SystemTarget target(FlowsFile.Target target, HttpOut http) {
        if (target.http() != null) {
            return new HttpTarget(target.http(), http);
        }
        return target.jdbc() == null ? null : new JdbcTarget(target.jdbc());
    }

    @Override
    public List<DestinationId> all() {
        return List.copyOf(sinks.keySet());
    }

    @Override
    public Optional<Sink> find(DestinationId destination) {
        return Optional.ofNullable(sinks.get(destination));
    }
}
