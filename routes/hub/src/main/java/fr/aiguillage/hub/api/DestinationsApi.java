package fr.aiguillage.hub.api;

import fr.aiguillage.hub.delivery.Destinations;
import fr.aiguillage.hub.store.Acknowledgement;
import fr.aiguillage.hub.store.AcknowledgementStore;
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

    DestinationsApi(Destinations destinations, AcknowledgementStore acknowledgements) {
        this.destinations = destinations;
        this.acknowledgements = acknowledgements;
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
            throw new NotFound("nothing was ever sent to " + channel + "/" + destination);
        }
    }

    @GetMapping("/api/v1/acknowledgements")
    List<Acknowledgement> acknowledgements(
            @RequestParam @Nullable UUID hubId,
            @RequestParam @Nullable String status,
            @RequestParam(defaultValue = "50") int limit) {
        return acknowledgements.list(hubId, status, PageSize.of(limit));
    }
}
