package fr.aiguillage.hub.delivery;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.PoleChannel;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.out.FileFormat;
import fr.aiguillage.feeds.out.HttpOut;
import fr.aiguillage.hub.HubSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The destinations that the maps of pôles name beside the queues. */
@Component
class PoleSinks implements Sinks {

    private final Map<DestinationId, Sink> sinks = new LinkedHashMap<>();
    private final Map<String, Map<DestinationId, Sink>> byPole = new HashMap<>();
    private final ReadPoleOffers offers;
    private final DeliverySettings settings;
    private final Path root;
    private final HttpOut http;
    private final Clock clock;

    PoleSinks(PoleMaps maps, ReadPoleOffers offers, DeliverySettings settings, HubSettings hub, Clock clock) {
        this.offers = offers;
        this.settings = settings;
        this.http = new HttpOut(settings.timeout());
        this.clock = clock;
        this.root = settings.folder() == null ? hub.dataDir().resolve("outbox") : settings.folder();
        for (PoleMap map : maps.all()) {
            map.poles().forEach(pole -> pole.channels().forEach(channel -> add(pole.id(), channel)));
            map.desk().channels().forEach(channel -> add(map.desk().id(), channel));
        }
        sinks.forEach((destination, sink) -> byPole.computeIfAbsent(
                        destination.destination(), unused -> new LinkedHashMap<>())
                .put(destination, sink));
    }

    private void add(PoleId pole, PoleChannel channel) {
        if (channel.type() == PoleChannel.Type.FILE && channel.format() != null) {
            FileFormat format = FileFormat.of(channel.format());
            sinks.put(new DestinationId("file-" + format.suffix(), pole.value()), fileSink(pole, format, channel));
        } else if (channel.type() == PoleChannel.Type.WEBHOOK && channel.url() != null && channel.secret() != null) {
            Sink sink = new WebhookSink(URI.create(channel.url()), new Secret(channel.secret()), http, clock);
            sinks.put(new DestinationId("webhook", pole.value()), sink);
        }
    }

    private Sink fileSink(PoleId pole, FileFormat format, PoleChannel channel) {
        String named = channel.folder();
        SinkFolder folder = new SinkFolder(root.resolve(named == null ? pole.value() : named), named == null);
        return new FileSink(pole, format, folder, offers, settings.pause());
    }

    @Override
    public List<DestinationId> all() {
        return List.copyOf(sinks.keySet());
    }

    /** Those of one pôle. */
    Map<DestinationId, Sink> of(String pole) {
        return byPole.getOrDefault(pole, Map.of());
    }

    @Override
    public Optional<Sink> find(DestinationId destination) {
        return Optional.ofNullable(sinks.get(destination));
    }
}
