package fr.aiguillage.hub.matching;

import fr.aiguillage.hub.store.HubIds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps hub ids stable while clusters merge and split: an id stays with the cluster that holds most of its records,
 * and an opportunity that was delivered before one that is new. Pure.
 */
final class AssignHubIds {

    private static final Comparator<Claim> STRONGEST = Comparator.comparing((Claim claim) -> !claim.delivered())
            .thenComparing(Comparator.comparingLong(Claim::overlap).reversed())
            .thenComparing(Claim::hubId)
            .thenComparingInt(Claim::cluster);

    private AssignHubIds() {}

    private record Claim(int cluster, UUID hubId, long overlap, boolean delivered) {}

    /** One hub id for each list of members, in their order. */
    static List<Cluster> assign(List<List<Member>> groups, Set<UUID> delivered) {
        UUID[] given = new UUID[groups.size()];
        Set<UUID> taken = new HashSet<>();
        for (Claim claim : claims(groups, delivered)) {
            if (given[claim.cluster()] == null && taken.add(claim.hubId())) {
                given[claim.cluster()] = claim.hubId();
            }
        }
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            UUID hubId = given[i] == null ? HubIds.next() : given[i];
            clusters.add(new Cluster(hubId, groups.get(i)));
        }
        return clusters;
    }

    private static List<Claim> claims(List<List<Member>> groups, Set<UUID> delivered) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Map<UUID, Long> overlaps = new HashMap<>();
            groups.get(i).forEach(member -> overlaps.merge(member.hubId(), 1L, Long::sum));
            int cluster = i;
            overlaps.forEach(
                    (hubId, overlap) -> claims.add(new Claim(cluster, hubId, overlap, delivered.contains(hubId))));
        }
        claims.sort(STRONGEST);
        return claims;
    }
}
