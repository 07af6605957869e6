package fr.aiguillage.hub.sharing;

import fr.aiguillage.core.calendar.SchoolYear;
import fr.aiguillage.core.sharing.ReleaseWindow.Phase;
import fr.aiguillage.core.sharing.SharingRules;
import fr.aiguillage.core.territory.PlacingRule;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.matching.RePlaceOffers;
import fr.aiguillage.hub.store.AllotmentStore;
import fr.aiguillage.hub.store.SharedOffer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shares the offers that wait at the triage desk because several pôles may serve them, and opens what was allotted to
 * more pôles when its window ends. Apart from ingest: sharing depends on what was shared before, placing on nothing.
 */
@Component
public class ShareWaitingOffers {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int BATCH = 100;
    static final List<String> SHAREABLE = Arrays.stream(PlacingRule.values())
            .filter(PlacingRule::isShareable)
            .map(Enum::name)
            .toList();

    private final AllotmentStore store;
    private final OneWriter writer;
    private final AllotSeats allot;
    private final RePlaceOffers replace;
    private final SharingRules rules;
    private final SchoolYear year;
    private final TransactionTemplate transaction;
    private final OutboxSignal outbox;
    private final Clock clock;

    public ShareWaitingOffers(
            AllotmentStore store,
            OneWriter writer,
            AllotSeats allot,
            RePlaceOffers replace,
            SharingRules rules,
            SchoolYear year,
            TransactionTemplate transaction,
            OutboxSignal outbox,
            Clock clock) {
        this.store = store;
        this.writer = writer;
        this.allot = allot;
        this.replace = replace;
        this.rules = rules;
        this.year = year;
        this.transaction = transaction;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${aiguillage.sharing.every:60s}")
    public void sweep() {
        if (!rules.enabled()) {
            return;
        }
        LocalDate today = LocalDate.now(clock.withZone(PARIS));
        StoredStanding standing = new StoredStanding(store, year.of(today));
        UUID last = null;
        List<UUID> page;
        do {
            page = store.waiting(SHAREABLE, last, BATCH);
            last = page.isEmpty() ? null : page.get(page.size() - 1);
            // Ingest waits for the lock: what nobody needs is found without it, and nearly all that waits is of that
            // kind.
            List<UUID> needed = page.stream()
                    .filter(hubId -> allot.allot(hubId, today, standing).isPresent())
                    .toList();
            if (!needed.isEmpty()) {
                transaction.executeWithoutResult(status -> share(needed, today, standing));
                outbox.raise();
            }
        } while (page.size() == BATCH);
        release(today);
    }

    private void share(List<UUID> waiting, LocalDate today, StoredStanding standing) {
        writer.enter();
        Set<UUID> sharedMeanwhile = store.find(waiting).keySet();
        standing.refresh();
        List<UUID> shared = new ArrayList<>();
        waiting.stream()
                .filter(hubId -> !sharedMeanwhile.contains(hubId))
                .forEach(hubId -> allot.allot(hubId, today, standing).ifPresent(allotted -> {
                    store.write(allotted.offer(), allotted.rows());
                    standing.add(allotted.rows());
                    shared.add(hubId);
                }));
        replace.replace(shared);
    }

    private void release(LocalDate today) {
        List<SharedOffer> due = store.unreleased().stream()
                .filter(offer -> phase(offer, today) != offer.phase())
                .toList();
        for (int from = 0; from < due.size(); from += BATCH) {
            List<SharedOffer> some = due.subList(from, Math.min(due.size(), from + BATCH));
            transaction.executeWithoutResult(status -> {
                writer.enter();
                some.forEach(offer -> store.release(offer.hubId(), phase(offer, today)));
                replace.replace(some.stream().map(SharedOffer::hubId).toList());
            });
            outbox.raise();
        }
    }

    private Phase phase(SharedOffer offer, LocalDate today) {
        return rules.window().phase(offer.allottedOn(), offer.begins(), today);
    }
}
