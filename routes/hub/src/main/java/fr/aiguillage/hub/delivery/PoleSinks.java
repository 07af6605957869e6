package fr.aiguillage.hub.delivery;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.PoleChannel;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.out.FileFormat;
import fr.aiguillage.feeds.out.HttpOut;
import fr.aiguillage.hub.store.OutboxRow;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The destinations that the maps of pôles name beside the queues. */
@Component
class PoleSinks implements Sinks {

    private final Map<DestinationId, Sink> sinks = new LinkedHashMap<>();
    private final Map<String, Map<DestinationId, Sink>> byPole = new HashMap<>();
    private final Set<DestinationId> visible = new HashSet<>();
    private final ReadPoleOffers offers;
    private final DeliverySettings settings;
    private final OutboxFolders folders;
    private final HttpOut http;
    private final Clock clock;

    PoleSinks(PoleMaps maps, ReadPoleOffers offers, DeliverySettings settings, OutboxFolders folders, Clock clock) {
        this.offers = offers;
        this.settings = settings;
        this.http = new HttpOut(settings.timeout());
        this.clock = clock;
        this.folders = folders;
        for (PoleMap map : maps.all()) {
            map.poles().forEach(pole -> pole.channels().forEach(channel -> add(pole.id(), channel)));
            map.desk().channels().forEach(channel -> add(map.desk().id(), channel));
            map.header()
                    .mldsCoordinators()
                    .forEach(mlds -> mlds.channels().forEach(channel -> add(mlds.id(), channel)));
        }
        sinks.forEach((destination, sink) -> byPole.computeIfAbsent(
                        destination.destination(), unused -> new LinkedHashMap<>())
                .put(destination, sink));
    }

    private void add(PoleId pole, PoleChannel channel) {
        if (channel.type() == PoleChannel.Type.FILE && channel.format() != null) {
            FileFormat format = FileFormat.of(channel.format());
            String way = channel.sftp() == null ? "file-" : "sftp-";
            Sink sink = new FileSink(
                    pole, format, folders.of(pole, channel), offers, channel.carriesVisible(), settings.pause());
            put(new DestinationId(way + format.suffix(), pole.value()), sink, channel);
        } else if (channel.type() == PoleChannel.Type.WEBHOOK && channel.url() != null && channel.secret() != null) {
            Sink sink = new WebhookSink(URI.create(channel.url()), new Secret(channel.secret()), http, clock);
            put(new DestinationId("webhook", pole.value()), sink, channel);
        } else if (channel.type() == PoleChannel.Type.QUEUE && channel.carriesVisible()) {
            visible.add(new DestinationId(OutboxRow.QUEUE, pole.value()));
        }
    }

    private void put(DestinationId destination, Sink sink, PoleChannel channel) {
        sinks.put(destination, sink);
        if (channel.carriesVisible()) {
            visible.add(destination);
        }
    }

    @Override
    public List<DestinationId> all() {
        return List.copyOf(sinks.keySet());
    }

    /** Whether it also carries what its pôle may only see. */
    boolean carriesVisible(DestinationId destination) {
        return visible.contains(destination);
    }

    /** Whether any destination of the pôle, its queue included, carries what it may only see. */
    boolean carriesVisible(PoleId pole) {
        return visible.stream()
                .anyMatch(destination -> destination.destination().equals(pole.value()));
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
