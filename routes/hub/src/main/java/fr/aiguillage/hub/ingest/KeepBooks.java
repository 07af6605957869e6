package fr.aiguillage.hub.ingest;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.hub.store.InboxRow;
import fr.aiguillage.hub.store.InboxStore;
import fr.aiguillage.hub.store.LedgerStore;
import fr.aiguillage.hub.store.Outcome;
import fr.aiguillage.hub.store.QuarantineStore;
import fr.aiguillage.hub.store.RunStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Writes how each message ended, in the transaction that made it so. */
@Component
class KeepBooks {

    private final InboxStore inbox;
    private final LedgerStore ledger;
    private final QuarantineStore quarantine;
    private final RunStore runs;

    KeepBooks(InboxStore inbox, LedgerStore ledger, QuarantineStore quarantine, RunStore runs) {
        this.inbox = inbox;
        this.ledger = ledger;
        this.quarantine = quarantine;
        this.runs = runs;
    }

    void keep(FeedId feed, List<Ended> messages) {
        if (messages.isEmpty()) {
            return;
        }
        inbox.write(feed, messages.stream().map(KeepBooks::row).toList());
        Map<String, Long> counts = new HashMap<>();
        counts.put(LedgerStore.RECEIVED, (long) messages.size());
        messages.forEach(message -> counts.merge(message.outcome().name(), 1L, Long::sum));
        ledger.add(feed, counts);
        quarantine.write(messages.stream()
                .filter(message -> message.outcome() == Outcome.QUARANTINED)
                .map(message -> Quarantined.row(
                        feed,
                        message.intake().messageId(),
                        message.intake().event().position(),
                        message.intake().event().message(),
                        message.intake().notices()))
                .toList());
        countRuns(messages);
    }

    private static InboxRow row(Ended message) {
        Intake intake = message.intake();
        return new InboxRow(
                intake.messageId(),
                message.outcome(),
                intake.remoteId(),
                message.hubId(),
                intake.notices().isEmpty() ? null : NoticesJson.write(intake.notices()),
                intake.runId(),
                message.changed() ? Archived.of(intake) : null);
    }

    private void countRuns(List<Ended> messages) {
        Map<Long, long[]> byRun = new TreeMap<>();
        for (Ended message : messages) {
            Long run = message.intake().runId();
            if (run != null) {
                long[] counts = byRun.computeIfAbsent(run, unused -> new long[3]);
                boolean refused = message.outcome() == Outcome.QUARANTINED;
                counts[0]++;
                counts[1] += refused ? 1 : 0;
                counts[2] += refused && message.intake().remoteId() == null ? 1 : 0;
            }
        }
        byRun.forEach((run, counts) -> runs.count(run, counts[0], counts[1], counts[2]));
    }
}
