package fr.aiguillage.hub.placing;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.PlaceKey;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.matching.RePlaceOffers;
import fr.aiguillage.hub.matching.ReadGolden;
import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.PlaceOverrideStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a coordinator's word that an offer is not her pôle's. It holds for the offer's address, hence for every open
 * offer of that address, now and later, until it is taken back.
 */
@Component
public class CorrectPlaces {

    private final OfferStore offers;
    private final ReadGolden golden;
    private final PlaceOverrideStore overrides;
    private final OneWriter writer;
    private final RePlaceOffers replace;
    private final TransactionTemplate transaction;
    private final OutboxSignal outbox;

    public CorrectPlaces(
            OfferStore offers,
            ReadGolden golden,
            PlaceOverrideStore overrides,
            OneWriter writer,
            RePlaceOffers replace,
            TransactionTemplate transaction,
            OutboxSignal outbox) {
        this.offers = offers;
        this.golden = golden;
        this.overrides = overrides;
        this.writer = writer;
        this.replace = replace;
        this.transaction = transaction;
        this.outbox = outbox;
    }

    /** An offer and where it went. */
    public record Moved(UUID hubId, String title, String from, String to) {}

    /**
     * Every open offer of the address as it is after the word, the one that it was said of first.
     *
     * @param pole who says so: the custodian
     * @param to whose it is
     * @param dryRun whether the offers are told and nothing is written
     * @throws NotTaken when the pôle does not hold the offer
     */
    public List<Moved> notOurs(HeldOffer offer, PoleId pole, PoleId to, String reason, boolean dryRun) {
        return Objects.requireNonNull(transaction.execute(status -> {
            writer.enter();
            HeldOffer held =
                    Objects.requireNonNull(offers.find(List.of(offer.hubId())).get(offer.hubId()));
            if (!held.open() || !held.placement().custodian().equals(pole)) {
                throw new NotTaken(
                        PlacingNotice.NOT_THE_CUSTODIAN,
                        held.placement().custodian().value(),
                        pole.value());
            }
            PlaceKey key = key(held.hubId()).orElseThrow();
            List<UUID> touched = new ArrayList<>(List.of(held.hubId()));
            touched.addAll(at(key, held.hubId()));
            if (dryRun) {
                return moves(touched, offers.find(touched), to.value());
            }
            Map<UUID, HeldOffer> before = offers.find(touched);
            overrides.write(key.text(), to, reason, held.hubId());
            replace.replace(touched);
            outbox.raise();
            return moves(touched, before, null);
        }));
    }

    /**
     * Takes the word back that was said of the offer; the offers that return.
     *
     * @throws NotTaken when none was
     */
    public List<Moved> takeBack(UUID hubId) {
        return Objects.requireNonNull(transaction.execute(status -> {
            writer.enter();
            List<String> keys = overrides.delete(hubId);
            if (keys.isEmpty()) {
                throw new NotTaken(PlacingNotice.NOTHING_SAID);
            }
            List<UUID> touched = new ArrayList<>();
            key(hubId).ifPresent(open -> touched.add(hubId));
            // By the address that the word was said of: the offer may have another since.
            keys.forEach(key -> touched.addAll(at(new PlaceKey(key), hubId)));
            Map<UUID, HeldOffer> before = offers.find(touched);
            replace.replace(touched);
            outbox.raise();
            return moves(touched, before, null);
        }));
    }

    private Optional<PlaceKey> key(UUID hubId) {
        return golden.read(hubId).map(offer -> PlaceKey.of(offer, hubId.toString()));
    }

    /** The other open offers of an address. */
    private List<UUID> at(PlaceKey key, UUID but) {
        return overrides.openAt(key.postcode(), key.town()).stream()
                .filter(hubId ->
                        !hubId.equals(but) && key(hubId).filter(key::equals).isPresent())
                .toList();
    }

    private List<Moved> moves(Collection<UUID> hubIds, Map<UUID, HeldOffer> before, @Nullable String planned) {
        Map<UUID, HeldOffer> after = offers.find(hubIds);
        return hubIds.stream()
                .map(hubId -> new Moved(
                        hubId,
                        golden.read(hubId).map(Offer::title).orElse(""),
                        custodian(before.get(hubId)),
                        planned == null ? custodian(after.get(hubId)) : planned))
                .toList();
    }

    private static String custodian(@Nullable HeldOffer offer) {
        return offer == null ? "" : offer.placement().custodian().value();
    }
}
