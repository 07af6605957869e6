package fr.aiguillage.hub.api;

import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.OutboxRow;
import fr.aiguillage.hub.store.OutboxStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pôles of the map in force and what they hold. */
@RestController
class PolesApi {

    private final PoleMaps maps;
    private final OfferStore offers;
    private final OutboxStore outbox;
    private final Clock clock;

    PolesApi(PoleMaps maps, OfferStore offers, OutboxStore outbox, Clock clock) {
        this.maps = maps;
        this.offers = offers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * One pôle.
     *
     * @param triage whether this is the académie's triage desk
     * @param offers open offers in its custody
     * @param delivered messages that left for its queue, revisions and withdrawals included
     */
    record PoleLine(String id, String label, boolean triage, long offers, long delivered) {}

    @GetMapping("/api/v1/poles")
    List<PoleLine> poles() {
        PoleMap map = maps.nearest(LocalDate.now(clock));
        Map<String, Long> open = offers.openByCustodian();
        Map<String, Long> delivered = outbox.delivered(OutboxRow.QUEUE);
        List<PoleLine> lines = new ArrayList<>();
        map.poles().forEach(pole -> lines.add(line(pole.id().value(), pole.label(), false, open, delivered)));
        lines.add(line(map.desk().id().value(), map.desk().label(), true, open, delivered));
        return lines;
    }

    private static PoleLine line(
            String id, String label, boolean triage, Map<String, Long> open, Map<String, Long> delivered) {
        return new PoleLine(id, label, triage, open.getOrDefault(id, 0L), delivered.getOrDefault(id, 0L));
    }
}
