package fr.aiguillage.hub.api;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.sharing.Surplus;
import fr.aiguillage.hub.placing.NotTaken;
import fr.aiguillage.hub.placing.PlacingNotice;
import fr.aiguillage.hub.sharing.ReleaseSurplus;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.SurplusRelease;
import fr.aiguillage.hub.store.SurplusStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Seats that a pôle does not need of its own offers, for those that do. */
@RestController
class SurplusApi {

    private final OfferStore offers;
    private final ReleaseSurplus release;
    private final SurplusStore releases;

    SurplusApi(OfferStore offers, ReleaseSurplus release, SurplusStore releases) {
        this.offers = offers;
        this.release = release;
        this.releases = releases;
    }

    /**
     * A coordinator's word that her pôle does not need seats.
     *
     * @param pole who says so: the custodian
     * @param reason for whoever wonders later
     * @param block of which seats, from 0; of every block when absent
     * @param seats how many; all that are left when absent
     */
    record Release(
            @Nullable String pole,
            @Nullable String reason,
            @Nullable Integer block,
            @Nullable Integer seats) {}

    /** Who received how many, and why; with {@code dryRun} it is told and nothing happens. */
    @PostMapping("/api/v1/offers/{hubId}/surplus")
    ReleaseSurplus.Released release(
            @PathVariable UUID hubId, @RequestBody Release word, @RequestParam(defaultValue = "false") boolean dryRun) {
        PoleId pole = Optional.ofNullable(word.pole())
                .flatMap(PoleId::find)
                .orElseThrow(() -> new NotFound(PlacingNotice.NO_SUCH_POLE, String.valueOf(word.pole())));
        Surplus surplus = new Surplus(pole, word.block(), word.seats());
        try {
            return release.release(find(hubId), surplus, Reason.of(word.reason()), dryRun);
        } catch (NotTaken refused) {
            throw new Conflict(refused.notice());
        }
    }

    /** The pôle has all the seats again. */
    @DeleteMapping("/api/v1/offers/{hubId}/surplus")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID hubId) {
        try {
            release.takeBack(find(hubId));
        } catch (NotTaken refused) {
            throw new NotFound(refused.notice());
        }
    }

    /** A release as it is told; {@code block} and {@code seats} as they were given. */
    record Told(
            UUID hubId,
            String pole,
            @Nullable Integer block,
            @Nullable Integer seats,
            String reason,
            Instant at,
            @Nullable Instant endedAt,
            SurplusRelease.@Nullable End endedBy) {

        static Told of(SurplusRelease release) {
            Surplus surplus = release.surplus();
            return new Told(
                    release.hubId(),
                    surplus.keeper().value(),
                    surplus.block(),
                    surplus.seats(),
                    release.reason(),
                    release.at(),
                    release.endedAt(),
                    release.endedBy());
        }
    }

    /** What pôles released, the latest first, those that ended with when and why. */
    @GetMapping("/api/v1/surplus-releases")
    List<Told> releases(@RequestParam(defaultValue = "100") int limit) {
        return releases.list(PageSize.of(limit)).stream().map(Told::of).toList();
    }

    private UUID find(UUID hubId) {
        if (!offers.find(List.of(hubId)).containsKey(hubId)) {
            throw new NotFound(PlacingNotice.NO_SUCH_OFFER, hubId.toString());
        }
        return hubId;
    }
}
