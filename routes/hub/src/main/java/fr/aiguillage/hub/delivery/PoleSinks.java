package fr.aiguillage.hub.delivery;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.PoleChannel;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.feeds.out.FileFormat;
import fr.aiguillage.hub.HubSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The destinations that the maps of pôles name beside the queues. */
@Component
class PoleSinks {

    private final Map<DestinationId, Sink> sinks = new LinkedHashMap<>();
    private final ReadPoleOffers offers;
    private final Path root;

    PoleSinks(PoleMaps maps, ReadPoleOffers offers, DeliverySettings settings, HubSettings hub) {
        this.offers = offers;
        this.root = settings.folder() == null ? hub.dataDir().resolve("outbox") : settings.folder();
        for (PoleMap map : maps.all()) {
            map.poles().forEach(pole -> pole.channels().forEach(channel -> add(pole.id(), channel)));
            map.desk().channels().forEach(channel -> add(map.desk().id(), channel));
        }
    }

    private void add(PoleId pole, PoleChannel channel) {
        if (channel.type() == PoleChannel.Type.FILE && channel.format() != null) {
            FileFormat format = FileFormat.of(channel.format());
            sinks.put(new DestinationId("file-" + format.suffix(), pole.value()), fileSink(pole, format, channel));
        }
    }

    private Sink fileSink(PoleId pole, FileFormat format, PoleChannel channel) {
        String named = channel.folder();
        SinkFolder folder = new SinkFolder(root.resolve(named == null ? pole.value() : named), named == null);
        return new FileSink(pole, format, folder, offers);
    }

    List<DestinationId> all() {
        return List.copyOf(sinks.keySet());
    }

    /** Those of one pôle. */
    List<DestinationId> of(String pole) {
        return sinks.keySet().stream()
                .filter(destination -> destination.destination().equals(pole))
                .toList();
    }

    Optional<Sink> find(DestinationId destination) {
        return Optional.ofNullable(sinks.get(destination));
    }
}
