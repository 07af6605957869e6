package fr.aiguillage.hub.delivery;

import java.util.List;
import java.util.Optional;

/** Destinations of one family. */
public interface Sinks {

    List<DestinationId> all();

    Optional<Sink> find(DestinationId destination);
}
