package fr.aiguillage.hub.matching;

import fr.aiguillage.hub.store.ClusterRecord;
import fr.aiguillage.hub.store.MatchStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Places opportunities again whose records did not change: the map did, or a person said so, or seats were shared. */
@Component
public class RePlaceOffers {

    private final MatchStore matches;
    private final MatchOffers match;
    private final PlaceClusters place;
    private final WriteOffers write;

    public RePlaceOffers(MatchStore matches, MatchOffers match, PlaceClusters place, WriteOffers write) {
        this.matches = matches;
        this.match = match;
        this.place = place;
        this.write = write;
    }

    /** Within a transaction that holds the lock of the records. Those that stay where they are cause no delivery. */
    public void replace(Collection<UUID> hubIds) {
        List<ChangedRecord> records = new ArrayList<>();
        for (UUID hubId : hubIds) {
            matches.records(hubId).stream()
                    .filter(row -> row.state().published())
                    .map(RePlaceOffers::unchanged)
                    .forEach(records::add);
        }
        if (!records.isEmpty()) {
            write.write(place.place(match.match(records)), Map.of());
        }
    }

    /** Without content it is not compared anew, so that its former keys play no part. */
    private static ChangedRecord unchanged(ClusterRecord row) {
        return new ChangedRecord(row.id(), row.key(), row.state(), row.hubId(), false, null);
    }
}
