package fr.aiguillage.core.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Compares what a system was told with what it really shows. What the hub never gave it is no difference, and neither is
 * an offer that something is still under way for.
 */
public final class CompareShown {

    private CompareShown() {}

    /**
     * An advert that the system was given.
     *
     * @param visible whether it was told to show it
     */
    public record Advert(String remoteId, boolean visible) {}

    /**
     * An offer that the system was given.
     *
     * @param wanted whether it must show the offer
     * @param underWay whether it is still to be told something about it
     */
    public record Held(UUID hubId, boolean wanted, boolean underWay, List<Advert> adverts) {

        public Held {
            adverts = List.copyOf(adverts);
        }
    }

    /** How a system differs from what it was told. */
    public enum Kind {
        /** It does not show what it must. */
        MISSING,
        /** It still shows what it must no longer. */
        LINGERING
    }

    /** @param remoteIds of the adverts concerned */
    public record Difference(UUID hubId, Kind kind, List<String> remoteIds) {

        public Difference {
            remoteIds = List.copyOf(remoteIds);
        }
    }

    /**
     * What came of it.
     *
     * @param underWay offers that were left aside
     * @param foreign adverts there that the hub never gave
     */
    public record Comparison(List<Difference> differences, int underWay, int foreign) {

        public Comparison {
            differences = List.copyOf(differences);
        }

        /** Offers that differ in this way. */
        public int count(Kind kind) {
            return (int) differences.stream()
                    .filter(difference -> difference.kind() == kind)
                    .count();
        }
    }

    /** @param there ids of all adverts that the system shows */
    public static Comparison compare(List<Held> held, Set<String> there) {
        List<Difference> differences = new ArrayList<>();
        Set<String> foreign = new HashSet<>(there);
        int underWay = 0;
        for (Held offer : held) {
            offer.adverts().forEach(advert -> foreign.remove(advert.remoteId()));
            if (offer.underWay()) {
                underWay++;
                continue;
            }
            add(differences, offer.hubId(), Kind.MISSING, missing(offer, there));
            add(differences, offer.hubId(), Kind.LINGERING, lingering(offer, there));
        }
        return new Comparison(differences, underWay, foreign.size());
    }

    private static void add(List<Difference> differences, UUID hubId, Kind kind, List<String> remoteIds) {
        if (!remoteIds.isEmpty()) {
            differences.add(new Difference(hubId, kind, remoteIds));
        }
    }

    private static List<String> missing(Held offer, Set<String> there) {
        return offer.adverts().stream()
                .filter(advert -> offer.wanted() && advert.visible() && !there.contains(advert.remoteId()))
                .map(Advert::remoteId)
                .toList();
    }

    private static List<String> lingering(Held offer, Set<String> there) {
        return offer.adverts().stream()
                .filter(advert -> !(offer.wanted() && advert.visible()) && there.contains(advert.remoteId()))
                .map(Advert::remoteId)
                .toList();
    }
}
