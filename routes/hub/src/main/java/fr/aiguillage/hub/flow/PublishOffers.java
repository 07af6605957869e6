package fr.aiguillage.hub.flow;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.flow.DecideFlows;
import fr.aiguillage.feeds.canonical.CanonicalOffer;
import fr.aiguillage.hub.matching.Member;
import fr.aiguillage.hub.matching.OfferChange;
import fr.aiguillage.hub.matching.ShowElsewhere;
import fr.aiguillage.hub.store.OutboxRow;
import fr.aiguillage.hub.store.PublicationRow;
import fr.aiguillage.hub.store.PublicationStore;
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
 * system that was given the offer is told of its end, whatever the flows say by then.
 */
@Component
class PublishOffers implements ShowElsewhere {

    private final DecideFlows flows;
    private final PublicationStore publications;
    private final String hub;

    PublishOffers(DecideFlows flows, PublicationStore publications, FlowsFile file) {
        this.flows = flows;
        this.publications = publications;
        this.hub = file.hub();
    }

    @Override
    public List<OutboxRow> rows(List<OfferChange> changes) {
        List<Wish> wishes = changes.stream().map(this::wish).toList();
        return wishes.isEmpty() ? List.of() : rows(wishes, changes);
    }

    /**
     * An offer and where it must be shown.
     *
     * @param golden absent when nothing is left of it
     */
    record Wish(
            UUID hubId,
            long revision,
            String status,
            @Nullable Offer golden,
            Set<SystemId> targets) {}

    private Wish wish(OfferChange change) {
        CanonicalOffer canonical = change.golden();
        Offer golden = canonical == null ? null : canonical.offer();
        Set<SystemId> targets = golden == null || !change.after().open() || flows.none()
                ? Set.of()
                : flows.targets(golden, holders(change));
        return new Wish(
                change.after().hubId(),
                change.after().revision(),
                change.after().status().name(),
                golden,
                targets);
    }

    private static Set<SystemId> holders(OfferChange change) {
        return change.members().stream()
                .map(Member::key)
                .map(key -> key.system())
                .collect(Collectors.toSet());
    }

    private List<OutboxRow> rows(List<Wish> wishes, List<OfferChange> changes) {
        Set<UUID> known = new HashSet<>();
        changes.stream()
                .filter(change -> change.before() != null)
                .forEach(change -> known.add(change.after().hubId()));
        return write(wishes, shownAt(known));
    }

    private Map<UUID, Set<String>> shownAt(Set<UUID> hubIds) {
        Map<UUID, Set<String>> systems = new HashMap<>();
        if (!hubIds.isEmpty()) {
            for (PublicationRow row : publications.wanted(hubIds)) {
                systems.computeIfAbsent(row.hubId(), unused -> new HashSet<>()).add(row.system());
            }
        }
        return systems;
    }

    private List<OutboxRow> write(List<Wish> wishes, Map<UUID, Set<String>> shownAt) {
        List<OutboxRow> rows = new ArrayList<>();
        for (Wish wish : wishes) {
            Set<String> leaving = new HashSet<>(shownAt.getOrDefault(wish.hubId(), Set.of()));
            for (SystemId target : wish.targets()) {
                leaving.remove(target.value());
                rows.add(row(wish, target.value(), "UPSERT"));
            }
            leaving.forEach(system -> rows.add(row(wish, system, "WITHDRAW")));
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
        Wish wish = wish(present);
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
