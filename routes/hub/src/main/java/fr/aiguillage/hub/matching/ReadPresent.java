package fr.aiguillage.hub.matching;

import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.MatchStore;
import fr.aiguillage.hub.store.OfferStore;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How opportunities stand, in the form of a change that changes nothing: for telling somebody once more. */
@Component
public class ReadPresent {

    private final OfferStore offers;
    private final MatchStore matches;
    private final ReadMembers readMembers;
    private final PlaceClusters place;

    public ReadPresent(OfferStore offers, MatchStore matches, ReadMembers readMembers, PlaceClusters place) {
        this.offers = offers;
        this.matches = matches;
        this.readMembers = readMembers;
        this.place = place;
    }

    /** Within a transaction that holds the lock of the records. */
    public List<OfferChange> read(Collection<UUID> hubIds) {
        return offers.find(hubIds).values().stream().map(this::present).toList();
    }

    private OfferChange present(HeldOffer offer) {
        List<Member> members = matches.records(offer.hubId()).stream()
                .filter(row -> row.state().published())
                .map(readMembers::read)
                .toList();
        return new OfferChange(offer, offer, members.isEmpty() ? null : place.golden(members), members);
    }
}
