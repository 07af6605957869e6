package fr.aiguillage.hub.matching;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The published records of one opportunity.
 *
 * @param members at least one, by key
 */
public record Cluster(UUID hubId, List<Member> members) {

    public Cluster {
        members = members.stream().sorted(Comparator.comparing(Member::key)).toList();
    }
}
