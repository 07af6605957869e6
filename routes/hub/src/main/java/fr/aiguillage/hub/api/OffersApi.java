package fr.aiguillage.hub.api;

import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.OfferStore;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One opportunity, with what it is made of and why it is where it is. */
@RestController
class OffersApi {

    private final OfferStore offers;
    private final ExplainOffer explain;

    OffersApi(OfferStore offers, ExplainOffer explain) {
        this.offers = offers;
        this.explain = explain;
    }

    /** The id of an opportunity that became part of another still leads to it. */
    @GetMapping(value = "/api/v1/offers/{hubId}", produces = MediaType.APPLICATION_JSON_VALUE)
    String offer(@PathVariable UUID hubId) {
        HeldOffer held = find(hubId);
        while (held.mergedInto() != null) {
            held = find(held.mergedInto());
        }
        return explain.explain(held);
    }

    private HeldOffer find(UUID hubId) {
        HeldOffer held = offers.find(List.of(hubId)).get(hubId);
        if (held == null) {
            throw new NotFound("there is no offer " + hubId);
        }
        return held;
    }
}
