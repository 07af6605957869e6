package fr.aiguillage.hub.matching;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.core.golden.MergeOffers;
import fr.aiguillage.core.golden.SourceOffer;
import fr.aiguillage.core.territory.PlaceOffers;
import fr.aiguillage.core.territory.Placement;
import fr.aiguillage.feeds.canonical.CanonicalOffer;
import fr.aiguillage.hub.store.HeldOffer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the golden offer of each cluster, finds its custodian, and tells what changed since the last delivery. */
@Component
public class PlaceClusters {

    /** The day that a rector's map is in force is a day in Paris. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final MergeOffers merge;
    private final PlaceOffers place;
    private final AdjustPlacements adjust;
    private final Clock clock;

    public PlaceClusters(MergeOffers merge, PlaceOffers place, AdjustPlacements adjust, Clock clock) {
        this.merge = merge;
        this.place = place;
        this.adjust = adjust;
        this.clock = clock;
    }

    public List<OfferChange> place(Clusters clusters) {
        LocalDate today = LocalDate.now(clock.withZone(PARIS));
        adjust.follow(clusters.merged(), clusters.ended().keySet());
        List<OfferChange> changes = new ArrayList<>();
        clusters.merged().forEach((from, into) -> changes.add(close(get(clusters, from), OfferStatus.WITHDRAWN, into)));
        clusters.ended().forEach((hubId, status) -> changes.add(close(get(clusters, hubId), status, null)));
        List<UUID> hubIds = clusters.clusters().stream().map(Cluster::hubId).toList();
        AdjustPlacements.Adjustments adjustments = adjust.of(hubIds, today);
        clusters.clusters()
                .forEach(cluster ->
                        changes.add(place(cluster, clusters.held().get(cluster.hubId()), today, adjustments)));
        return changes;
    }

    private static HeldOffer get(Clusters clusters, UUID hubId) {
        HeldOffer held = clusters.held().get(hubId);
        if (held == null) {
            throw new IllegalStateException("no offer " + hubId);
        }
        return held;
    }

    private static OfferChange close(HeldOffer before, OfferStatus status, @Nullable UUID mergedInto) {
        boolean same = before.status() == status && before.mergedInto() == null && mergedInto == null;
        HeldOffer after = new HeldOffer(
                before.hubId(),
                same ? before.revision() : before.revision() + 1,
                status,
                before.contentHash(),
                before.placement(),
                mergedInto);
        return new OfferChange(before, after, null, List.of());
    }

    private OfferChange place(
            Cluster cluster, @Nullable HeldOffer before, LocalDate today, AdjustPlacements.Adjustments adjustments) {
        CanonicalOffer canonical = golden(cluster.members());
        Offer golden = canonical.offer();
        String hash = canonical.hash().hex();
        Placement placement = adjustments.apply(cluster.hubId(), golden, place.place(golden, today));
        boolean same = before != null
                && before.mergedInto() == null
                && before.contentHash().equals(hash)
                && before.status() == golden.status()
                && isSameAnswer(before.placement(), placement);
        long revision = before == null ? 1 : same ? before.revision() : before.revision() + 1;
        HeldOffer after = new HeldOffer(cluster.hubId(), revision, golden.status(), hash, placement, null);
        return new OfferChange(before, after, canonical, cluster.members());
    }

    /** Who handles, sees and may use it, whom it counts for; how that was found may change without a word to anyone. */
    private static boolean isSameAnswer(Placement before, Placement after) {
        return before.custodian().equals(after.custodian())
                && before.visibility().equals(after.visibility())
                && WriteDelivery.recipients(before).equals(WriteDelivery.recipients(after))
                && before.attribution().equals(after.attribution());
    }

    /** @param members at least one */
    CanonicalOffer golden(List<Member> members) {
        if (members.size() == 1) {
            return members.get(0).offer();
        }
        List<SourceOffer> sources = members.stream()
                .map(member -> new SourceOffer(member.key(), member.offer().offer()))
                .toList();
        return CanonicalOffer.of(merge.merge(sources).offer());
    }
}
