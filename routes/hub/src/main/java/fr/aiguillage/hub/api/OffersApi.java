package fr.aiguillage.hub.api;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.hub.placing.CorrectPlaces;
import fr.aiguillage.hub.placing.NotTaken;
import fr.aiguillage.hub.placing.PlacingNotice;
import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.PlaceOverride;
import fr.aiguillage.hub.store.PlaceOverrideStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One opportunity, with what it is made of and why it is where it is. */
@RestController
class OffersApi {

    private final OfferStore offers;
    private final ExplainOffer explain;
    private final CorrectPlaces correct;
    private final PlaceOverrideStore overrides;
    private final PoleMaps maps;
    private final Clock clock;

    OffersApi(
            OfferStore offers,
            ExplainOffer explain,
            CorrectPlaces correct,
            PlaceOverrideStore overrides,
            PoleMaps maps,
            Clock clock) {
        this.offers = offers;
        this.explain = explain;
        this.correct = correct;
        this.overrides = overrides;
        this.maps = maps;
        this.clock = clock;
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

    /**
     * A coordinator's word that an offer is not hers.
     *
     * @param pole who says so
     * @param reason for whoever wonders later
     * @param to whose it is; the triage desk when she does not know
     */
    record NotOurs(String pole, String reason, @Nullable String to) {}

    /** Every open offer of the same address moves with it; with {@code dryRun} they are told and nothing happens. */
    @PostMapping("/api/v1/offers/{hubId}/not-ours")
    List<CorrectPlaces.Moved> notOurs(
            @PathVariable UUID hubId, @RequestBody NotOurs word, @RequestParam(defaultValue = "false") boolean dryRun) {
        PoleMap map = maps.nearest(LocalDate.now(clock));
        PoleId pole = pole(map, word.pole());
        PoleId to = word.to() == null ? map.desk().id() : pole(map, word.to());
        String reason = Reason.of(word.reason());
        try {
            return correct.notOurs(find(hubId), pole, to, reason, dryRun);
        } catch (NotTaken notTaken) {
            throw new Conflict(notTaken.notice());
        }
    }

    private static PoleId pole(PoleMap map, String id) {
        return map.destinations().stream()
                .filter(pole -> pole.value().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(PlacingNotice.NO_SUCH_POLE, id));
    }

    /** Takes the word back; the offers of the address return. */
    @DeleteMapping("/api/v1/offers/{hubId}/not-ours")
    List<CorrectPlaces.Moved> takeBack(@PathVariable UUID hubId) {
        try {
            return correct.takeBack(find(hubId).hubId());
        } catch (NotTaken notTaken) {
            throw new NotFound(notTaken.notice());
        }
    }

    /** What coordinators said about addresses, the latest first. */
    @GetMapping("/api/v1/place-overrides")
    List<PlaceOverride> placeOverrides() {
        return overrides.all();
    }

    private HeldOffer find(UUID hubId) {
        HeldOffer held = offers.find(List.of(hubId)).get(hubId);
        if (held == null) {
            throw new NotFound(PlacingNotice.NO_SUCH_OFFER, hubId.toString());
        }
        return held;
    }
}
