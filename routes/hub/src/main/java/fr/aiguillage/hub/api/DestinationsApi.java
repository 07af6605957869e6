package fr.aiguillage.hub.api;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.hub.delivery.Destinations;
import fr.aiguillage.hub.matching.ReplayDeliveries;
import fr.aiguillage.hub.store.Acknowledgement;
import fr.aiguillage.hub.store.AcknowledgementStore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where deliveries go, how each destination fares, and what receivers answered. */
@RestController
class DestinationsApi {

    private final Destinations destinations;
    private final AcknowledgementStore acknowledgements;
    private final ReplayDeliveries replay;
    private final PoleMaps maps;

    DestinationsApi(
            Destinations destinations, AcknowledgementStore acknowledgements, ReplayDeliveries replay, PoleMaps maps) {
        this.destinations = destinations;
        this.acknowledgements = acknowledgements;
        this.replay = replay;
        this.maps = maps;
    }

    @GetMapping("/api/v1/destinations")
    List<Destinations.Line> destinations() {
        return destinations.list();
    }

    /** Lets deliveries to a parked destination go on; what waited for it leaves in its order. */
    @PostMapping("/api/v1/destinations/{channel}/{destination}/resume")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resume(@PathVariable String channel, @PathVariable String destination) {
        if (!destinations.resume(channel, destination)) {
            throw new NotFound(ApiNotice.NEVER_SENT, channel + "/" + destination);
        }
    }

    /**
     * Delivers once more, to this destination alone, the present state of each offer that is its own.
     *
     * @param since only what happened since then, what left included; every open offer when absent
     */
    @PostMapping("/api/v1/destinations/{channel}/{destination}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ReplayDeliveries.Replay replay(
            @PathVariable String channel, @PathVariable String destination, @RequestParam @Nullable Instant since) {
        PoleId pole = maps.receivers().stream()
                .filter(id -> id.value().equals(destination) && destinations.delivers(channel, id))
                .findFirst()
                .orElseThrow(() -> new NotFound(ApiNotice.NO_POLE_THERE, channel + "/" + destination));
        return replay.replay(channel, pole, since);
    }

    @GetMapping("/api/v1/acknowledgements")
    List<Acknowledgement> acknowledgements(
            @RequestParam @Nullable UUID hubId,
            @RequestParam @Nullable String destination,
            @RequestParam @Nullable String status,
            @RequestParam(defaultValue = "50") int limit) {
        return acknowledgements.list(hubId, destination, status, PageSize.of(limit));
    }
}
