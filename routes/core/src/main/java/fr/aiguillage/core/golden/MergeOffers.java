package fr.aiguillage.core.golden;

import fr.aiguillage.contract.Accessibility;
import fr.aiguillage.contract.AccessibilityClaim;
import fr.aiguillage.contract.Host;
import fr.aiguillage.contract.Inclusion;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.contract.Place;
import fr.aiguillage.contract.SeatBlock;
import fr.aiguillage.contract.TriState;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the golden offer of a cluster. Pure: the same records give the same offer in whatever order they come.
 *
 * <p>Seats are one record's and never a sum: duplicates publish the same seats. The contact is the owner's and never
 * another partner's, who did not agree to hand it on. The owner is the record of the system ranked first for
 * {@link FieldGroup#OWNER}; the records given are those still published.
 */
public final class MergeOffers {

    private final Precedence precedence;

    public MergeOffers(Precedence precedence) {
        this.precedence = precedence;
    }

    /** @param cluster at least one record */
    public GoldenOffer merge(Collection<SourceOffer> cluster) {
        if (cluster.isEmpty()) {
            throw new IllegalArgumentException("a golden offer needs at least one record");
        }
        FieldPick pick = new FieldPick(cluster, precedence);
        SourceOffer owner = pick.ranked(FieldGroup.OWNER).get(0);
        Offer own = owner.offer();
        Offer golden = new Offer(
                own.source(),
                originChain(pick),
                pick.firstWhere(FieldGroup.TEXT, "title", Offer::title, title -> !title.isBlank()),
                description(pick),
                pick.firstWhere(FieldGroup.TEXT, "tasks", Offer::tasks, tasks -> !tasks.isEmpty()),
                pick.firstWhere(FieldGroup.TEXT, "learningGoals", Offer::learningGoals, goals -> !goals.isEmpty()),
                pick.highest(FieldGroup.PEDAGOGY, "seatBlocks", Offer::seatBlocks, MergeOffers::completeness),
                pick.first(FieldGroup.HOST, "naf", Offer::naf),
                pick.firstWhere(FieldGroup.TEXT, "rome", Offer::rome, rome -> !rome.isEmpty()),
                host(pick),
                place(pick),
                own.contact(),
                pick.first(FieldGroup.OTHER, "tutor", Offer::tutor),
                accessibility(pick),
                inclusion(pick),
                pick.first(FieldGroup.OTHER, "transport", Offer::transport),
                pick.first(FieldGroup.OTHER, "equipment", Offer::equipment),
                own.reservedFor(),
                own.reservedUntil(),
                pick.highest(FieldGroup.OTHER, "diffusionScope", Offer::diffusionScope, scope -> -scope.ordinal()),
                own.validity(),
                status(pick, owner),
                own.agreementRef());
        Stream.of("source", "contact", "reservedFor", "reservedUntil", "validity", "agreementRef")
                .forEach(field -> pick.provenance().put(field, owner.key()));
        return new GoldenOffer(golden, pick.provenance());
    }

    private static List<String> originChain(FieldPick pick) {
        Set<String> chain = new LinkedHashSet<>();
        pick.ranked(FieldGroup.OWNER)
                .forEach(source -> chain.addAll(source.offer().originChain()));
        return List.copyOf(chain);
    }

    private static @Nullable String description(FieldPick pick) {
        String longest =
                pick.highest(FieldGroup.TEXT, "description", offer -> text(offer.description()), String::length);
        return longest.isEmpty() ? null : longest;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Blocks that tell both weeks and levels serve best; a rank among systems decides between equals. */
    private static int completeness(List<SeatBlock> blocks) {
        boolean hasWeeks = blocks.stream().anyMatch(block -> !block.weeks().isEmpty());
        boolean hasLevels = blocks.stream().anyMatch(block -> !block.levels().isEmpty());
        return (hasWeeks ? 1 : 0) + (hasLevels ? 1 : 0);
    }

    /** Names and numbers each from the best source that has them, as long as they speak of one organisation. */
    private static Host host(FieldPick pick) {
        Host base = pick.firstWhere(FieldGroup.HOST, "host", Offer::host, host -> host.siret() != null);
        return new Host(
                base.siret(),
                base.siren() != null
                        ? base.siren()
                        : pick.first(
                                FieldGroup.HOST, "host.siren", o -> o.host().siren()),
                pick.first(
                        FieldGroup.HOST,
                        "host.legalName",
                        offer -> sameOrganisation(base, offer).legalName()),
                pick.first(
                        FieldGroup.HOST,
                        "host.brand",
                        offer -> sameOrganisation(base, offer).brand()),
                pick.first(
                        FieldGroup.HOST,
                        "host.naf",
                        offer -> sameOrganisation(base, offer).naf()),
                pick.first(
                        FieldGroup.HOST,
                        "host.sizeBand",
                        offer -> sameOrganisation(base, offer).sizeBand()),
                pick.first(
                        FieldGroup.HOST,
                        "host.sector",
                        offer -> sameOrganisation(base, offer).sector()));
    }

    private static Host sameOrganisation(Host base, Offer offer) {
        Host host = offer.host();
        boolean contradicts =
                base.siren() != null && host.siren() != null && !base.siren().equals(host.siren());
        return contradicts ? base : host;
    }

    /** A place is taken whole, the most precise first: halves of two addresses make a third that does not exist. */
    private static Place place(FieldPick pick) {
        return pick.highest(
                FieldGroup.PLACE,
                "place",
                Offer::place,
                place -> -place.precision().ordinal());
    }

    private static Accessibility accessibility(FieldPick pick) {
        return new Accessibility(
                claim(pick, "accessibility.wheelchair", Accessibility::wheelchair),
                claim(pick, "accessibility.sensory", Accessibility::sensory),
                claim(pick, "accessibility.cognitive", Accessibility::cognitive),
                claim(pick, "accessibility.adaptedPost", Accessibility::adaptedPost),
                pick.first(
                        FieldGroup.OTHER,
                        "accessibility.sourceClaim",
                        o -> o.accessibility().sourceClaim()));
    }

    /** Certified before declared before "no" before unknown, whoever says it. */
    private static AccessibilityClaim claim(
            FieldPick pick, String field, Function<Accessibility, AccessibilityClaim> claim) {
        return pick.highest(
                FieldGroup.OTHER, field, offer -> claim.apply(offer.accessibility()), value -> -value.ordinal());
    }

    private static Inclusion inclusion(FieldPick pick) {
        return new Inclusion(
                told(pick, "inclusion.openToReentry", Inclusion::openToReentry),
                told(pick, "inclusion.openToUnder16", Inclusion::openToUnder16),
                told(pick, "inclusion.supportOffered", Inclusion::supportOffered));
    }

    private static TriState told(FieldPick pick, String field, Function<Inclusion, TriState> answer) {
        return pick.firstWhere(
                FieldGroup.OTHER, field, offer -> answer.apply(offer.inclusion()), value -> value != TriState.UNKNOWN);
    }

    /**
     * The most restrictive wins: seats filled or suspended anywhere are so everywhere. That a copy expired or left one
     * system closes the offer only when that system owns it.
     */
    private static OfferStatus status(FieldPick pick, SourceOffer owner) {
        Comparator<OfferStatus> restriction = Comparator.comparingInt(OfferStatus::ordinal);
        SourceOffer strictest = pick.ranked(FieldGroup.OWNER).stream()
                .filter(source ->
                        source.equals(owner) || source.offer().status().compareTo(OfferStatus.FILLED) <= 0)
                .max((one, other) ->
                        restriction.compare(one.offer().status(), other.offer().status()))
                .orElse(owner);
        pick.provenance().put("status", strictest.key());
        return strictest.offer().status();
    }
}
