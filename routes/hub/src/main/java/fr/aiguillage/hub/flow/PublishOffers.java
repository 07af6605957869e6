package fr.aiguillage.hub.flow;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.flow.DecideFlows;
import fr.aiguillage.feeds.canonical.CanonicalOffer;
import fr.aiguillage.hub.matching.Member;
import fr.aiguillage.hub.matching.OfferChange;
import fr.aiguillage.hub.matching.ShowElsewhere;
import fr.aiguillage.hub.store.EchoStore;
import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.HeldPublications;
import fr.aiguillage.hub.store.OutboxRow;
import fr.aiguillage.hub.store.PublicationRow;
import fr.aiguillage.hub.store.PublicationStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says, in the transaction of each change, which systems must show the offer in its new state and which no longer. A
 * system that was given the offer is told of its end, whatever the flows say by then; one that shows it as it is hears
 * nothing of a change that is the pôles' alone.
 */
@Component
class PublishOffers implements ShowElsewhere {

    /** The last day of a reservation is a day in Paris. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final DecideFlows flows;
    private final PublicationStore publications;
    private final EchoStore echoes;
    private final HeldPublications held;
    private final Clock clock;
    private final String hub;
    private final Set<String> systems;

    PublishOffers(
            DecideFlows flows,
            PublicationStore publications,
            EchoStore echoes,
            HeldPublications held,
            FlowsFile file,
            Clock clock) {
        this.flows = flows;
        this.publications = publications;
        this.echoes = echoes;
        this.held = held;
        this.clock = clock;
        this.hub = file.hub();
        this.systems = file.targets().stream().map(FlowsFile.Target::system).collect(Collectors.toSet());
    }

    @Override
    public List<OutboxRow> rows(List<OfferChange> changes) {
        LocalDate today = LocalDate.now(clock.withZone(PARIS));
        Set<Long> copies = copies(changes);
        List<Wish> wishes = new ArrayList<>();
        for (OfferChange change : changes) {
            wishes.add(wish(change, copies, today));
            hold(change, today);
        }
        return wishes.isEmpty() ? List.of() : rows(wishes, changes);
    }

    /**
     * An offer and where it must be shown.
     *
     * @param golden absent when nothing is left of it
     * @param changed whether there is anything to tell
     * @param sameContent whether a system that shows it shows it as it is
     */
    record Wish(
            UUID hubId,
            long revision,
            String status,
            @Nullable Offer golden,
            Set<SystemId> targets,
            boolean changed,
            boolean sameContent) {

        /** Whether a system that was to show it before hears nothing new. */
        boolean isKnown(PublicationRow before) {
            return sameContent && (before.shown() || !changed);
        }
    }

    /** A reservation ends without a word of any source. */
    private void hold(OfferChange change, LocalDate today) {
        CanonicalOffer golden = change.golden();
        if (golden != null && change.after().open() && !flows.none()) {
            LocalDate until = golden.offer().reservedUntil();
            if (until != null && DecideFlows.isReserved(golden.offer(), today)) {
                held.hold(change.after().hubId(), until);
            }
        }
    }

    /** Records that a system made of what it was given, and that were not known for it when they came. */
    private Set<Long> copies(List<OfferChange> changes) {
        return echoes.joined(changes.stream()
                .flatMap(change -> change.members().stream())
                .filter(member -> systems.contains(member.key().system().value()))
                .map(Member::id)
                .toList());
    }

    private Wish wish(OfferChange change, Set<Long> copies, LocalDate today) {
        CanonicalOffer canonical = change.golden();
        Offer golden = canonical == null ? null : canonical.offer();
        Set<SystemId> targets = golden == null || !change.after().open() || flows.none()
                ? Set.of()
                : flows.targets(golden, holders(change, copies), today);
        return new Wish(
                change.after().hubId(),
                change.after().revision(),
                change.after().status().name(),
                golden,
                targets,
                change.isChange(),
                sameContent(change));
    }

    private static boolean sameContent(OfferChange change) {
        HeldOffer before = change.before();
        return before != null
                && before.mergedInto() == null
                && before.status() == change.after().status()
                && before.contentHash().equals(change.after().contentHash());
    }

    private static Set<SystemId> holders(OfferChange change, Set<Long> copies) {
        return change.members().stream()
                .filter(member -> !copies.contains(member.id()))
                .map(Member::key)
                .map(key -> key.system())
                .collect(Collectors.toSet());
    }

    private List<OutboxRow> rows(List<Wish> wishes, List<OfferChange> changes) {
        Set<UUID> known = new HashSet<>();
        changes.stream()
                .filter(change -> change.before() != null)
                .forEach(change -> known.add(change.after().hubId()));
        return write(wishes, wanted(known));
    }

    /** What is wanted of these offers, by offer and system. */
    private Map<UUID, Map<String, PublicationRow>> wanted(Set<UUID> hubIds) {
        Map<UUID, Map<String, PublicationRow>> wanted = new HashMap<>();
        if (!hubIds.isEmpty()) {
            for (PublicationRow row : publications.wanted(hubIds)) {
                wanted.computeIfAbsent(row.hubId(), unused -> new HashMap<>()).put(row.system(), row);
            }
        }
        return wanted;
    }

    private List<OutboxRow> write(List<Wish> wishes, Map<UUID, Map<String, PublicationRow>> wanted) {
        List<OutboxRow> rows = new ArrayList<>();
        for (Wish wish : wishes) {
            Map<String, PublicationRow> leaving = new HashMap<>(wanted.getOrDefault(wish.hubId(), Map.of()));
            for (SystemId target : wish.targets()) {
                PublicationRow before = leaving.remove(target.value());
                if (before == null || !wish.isKnown(before)) {
                    rows.add(row(wish, target.value(), "UPSERT"));
                }
            }
            leaving.keySet().forEach(system -> rows.add(row(wish, system, "WITHDRAW")));
        }
        rows.forEach(row ->
                publications.want(row.destination(), row.hubId(), row.action().equals("UPSERT"), row.revision()));
        return rows;
    }

    /**
     * What tells one system once more how an offer stands; nobody else is told. Within a transaction.
     *
     * @param anew whether the system must end it first, so that it takes it for a new one
     */
    List<OutboxRow> again(OfferChange present, String system, boolean anew) {
        Wish wish = wish(present, copies(List.of(present)), LocalDate.now(clock.withZone(PARIS)));
        boolean wanted = wish.targets().contains(new SystemId(system));
        publications.want(system, wish.hubId(), wanted, wish.revision());
        return wanted
                ? Stream.of("WITHDRAW", "UPSERT")
                        .filter(action -> anew || action.equals("UPSERT"))
                        .map(action -> row(wish, system, action))
                        .toList()
                : List.of(row(wish, system, "WITHDRAW"));
    }

    private OutboxRow row(Wish wish, String system, String action) {
        Offer golden = wish.golden();
        String body = action.equals("UPSERT") && golden != null
                ? Published.of(golden, hub, wish.hubId())
                : "{\"status\":\"" + wish.status() + "\"}";
        return new OutboxRow(0, FlowSinks.CHANNEL, system, wish.hubId(), wish.revision(), action, body, List.of());
    }
}
