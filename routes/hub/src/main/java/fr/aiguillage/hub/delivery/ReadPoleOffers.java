package fr.aiguillage.hub.delivery;

import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.golden.MergeOffers;
import fr.aiguillage.core.golden.SourceOffer;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.territory.PlacingRule;
import fr.aiguillage.feeds.canonical.OfferDefaults;
import fr.aiguillage.feeds.canonical.OfferReader;
import fr.aiguillage.feeds.out.Disclosure;
import fr.aiguillage.feeds.out.OutgoingOffer;
import fr.aiguillage.feeds.out.PoleRole;
import fr.aiguillage.hub.store.PoleOfferStore;
import fr.aiguillage.hub.store.PoleOfferStore.Line;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what a pôle handles or may use seats of now, and what it may see if asked, without what may leave by its queue alone;
 * to a coordinator of the MLDS what is told to it.
 */
@Component
class ReadPoleOffers {

    private static final OfferDefaults NONE = new OfferDefaults(DiffusionScope.values()[0]);

    private final PoleOfferStore store;
    private final MergeOffers merge;
    private final OfferReader reader = new OfferReader();

    ReadPoleOffers(PoleOfferStore store, MergeOffers merge) {
        this.store = store;
        this.merge = merge;
    }

    @Transactional(readOnly = true)
    void read(PoleId pole, boolean visible, Consumer<OutgoingOffer> offers) {
        List<Line> records = new ArrayList<>();
        store.read(pole, visible, line -> {
            if (!records.isEmpty() && !records.get(0).hubId().equals(line.hubId())) {
                offers.accept(offer(pole, records));
                records.clear();
            }
            records.add(line);
        });
        if (!records.isEmpty()) {
            offers.accept(offer(pole, records));
        }
    }

    private OutgoingOffer offer(PoleId pole, List<Line> records) {
        Line first = records.get(0);
        PoleRole role = pole.value().equals(first.mlds())
                ? PoleRole.MLDS_COORDINATOR
                : PoleRole.of(
                        first.custodian().equals(pole.value()),
                        PlacingRule.valueOf(first.rule()).isShared());
        Offer golden = golden(records);
        return new OutgoingOffer(
                first.hubId(),
                first.revision(),
                role == PoleRole.MLDS_COORDINATOR ? Disclosure.toMlds(golden) : Disclosure.of(golden),
                role,
                first.custodian(),
                first.rule(),
                first.reason(),
                first.mapVersion(),
                records.stream()
                        .map(record -> new OutgoingOffer.Source(record.system(), record.remoteId()))
                        .toList(),
                first.changedAt());
    }

    private Offer golden(List<Line> records) {
        List<SourceOffer> sources = records.stream().map(this::source).toList();
        return sources.size() == 1
                ? sources.get(0).offer()
                : merge.merge(sources).offer();
    }

    private SourceOffer source(Line line) {
        Offer offer =
                reader.read(line.offer().getBytes(StandardCharsets.UTF_8), NONE).offer();
        if (offer == null) {
            throw new IllegalStateException("the stored offer of " + line.system() + "/" + line.remoteId());
        }
        return new SourceOffer(new RecordKey(new SystemId(line.system()), line.remoteId()), offer);
    }
}
