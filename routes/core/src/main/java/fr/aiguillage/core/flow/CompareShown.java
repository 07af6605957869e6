package fr.aiguillage.core.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Compares what a system was told with what it really shows. What the hub never gave it is no difference, and neither is
 * an offer that something is still under way for.
 */
public final class CompareShown {

    private CompareShown() {}

    /** What the system was last told about an advert. */
    public enum Told {
        /** To show it. */
        SHOW,
        /** To keep it and not to show it. */
        HIDE,
        /** That it has ended. */
        END
    }

    /** An advert that the system was given. */
    public record Advert(String remoteId, Told told) {}

    /**
     * What the system shows.
     *
     * @param shown ids of all adverts that can be seen there
     * @param mixed whether some of them may be hidden ones
     */
    public record There(Set<String> shown, boolean mixed) {

        public There {
            shown = Set.copyOf(shown);
        }
    }

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
     * @param agreeing adverts that are there as they must be
     * @param underWay offers that were left aside
     * @param foreign adverts there that the hub never gave
     */
    public record Comparison(List<Difference> differences, int agreeing, int underWay, int foreign) {

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

    public static Comparison compare(List<Held> held, There there) {
        List<Difference> differences = new ArrayList<>();
        Set<String> foreign = new HashSet<>(there.shown());
        int underWay = 0;
        int agreeing = 0;
        for (Held offer : held) {
            offer.adverts().forEach(advert -> foreign.remove(advert.remoteId()));
            if (offer.underWay()) {
                underWay++;
                continue;
            }
            List<String> missing = ids(offer, advert -> missing(offer, advert, there));
            agreeing += ids(offer, advert -> must(offer, advert)).size() - missing.size();
            add(differences, offer.hubId(), Kind.MISSING, missing);
            add(differences, offer.hubId(), Kind.LINGERING, ids(offer, advert -> lingering(offer, advert, there)));
        }
        return new Comparison(differences, agreeing, underWay, foreign.size());
    }

    private static void add(List<Difference> differences, UUID hubId, Kind kind, List<String> remoteIds) {
        if (!remoteIds.isEmpty()) {
            differences.add(new Difference(hubId, kind, remoteIds));
        }
    }

    private static List<String> ids(Held offer, Predicate<Advert> which) {
        return offer.adverts().stream().filter(which).map(Advert::remoteId).toList();
    }

    private static boolean must(Held offer, Advert advert) {
        return offer.wanted() && advert.told() == Told.SHOW;
    }

    private static boolean missing(Held offer, Advert advert, There there) {
        return must(offer, advert) && !there.shown().contains(advert.remoteId());
    }

    private static boolean lingering(Held offer, Advert advert, There there) {
        boolean mayStand = advert.told() == Told.HIDE && there.mixed();
        return !must(offer, advert) && !mayStand && there.shown().contains(advert.remoteId());
    }
}
