package fr.aiguillage.hub.ingest;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.hub.flow.FindEchoes;
import fr.aiguillage.hub.store.HeldRecord;
import fr.aiguillage.hub.store.InboxRow;
import fr.aiguillage.hub.store.InboxStore;
import fr.aiguillage.hub.store.Outcome;
import fr.aiguillage.hub.store.RecordState;
import fr.aiguillage.hub.store.RecordStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds each message against the inbox and its record: double, echo, stale, unchanged, or a change. The last message wins
 * within a batch as it would over several.
 */
@Component
class JudgeMessages {

    private final InboxStore inbox;
    private final RecordStore records;
    private final FindEchoes echoes;

    JudgeMessages(InboxStore inbox, RecordStore records, FindEchoes echoes) {
        this.inbox = inbox;
        this.echoes = echoes;
        this.records = records;
    }

    JudgedBatch judge(FeedId feed, SystemId system, List<Intake> intakes) {
        Map<String, InboxRow> known =
                inbox.find(feed, intakes.stream().map(Intake::messageId).toList());
        List<String> remoteIds = intakes.stream()
                .map(Intake::remoteId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, HeldRecord> held = records.find(system, remoteIds);
        Map<String, UUID> echoed = echoes.find(system, said(intakes));
        Map<String, RecordHistory> histories = new LinkedHashMap<>();
        Set<String> first = new HashSet<>();
        List<Judged> judged = new ArrayList<>();
        List<String> doubles = new ArrayList<>();
        for (Intake intake : intakes) {
            InboxRow earlier = known.get(intake.messageId());
            if (earlier != null) {
                judged.add(new Judged(intake, Optional.of(earlier.outcome()), earlier, null, false));
            } else if (!first.add(intake.messageId())) {
                doubles.add(intake.messageId());
            } else if (echoed.containsKey(intake.remoteId())) {
                judged.add(new Judged(intake, Optional.of(Outcome.ECHO), null, null, false));
            } else {
                judged.add(judge(intake, history(intake, held, histories)));
            }
        }
        return new JudgedBatch(judged, doubles, histories);
    }

    /** What cannot be used is refused with its reasons, whoever published it first. */
    private static List<FindEchoes.Said> said(List<Intake> intakes) {
        List<FindEchoes.Said> said = new ArrayList<>();
        for (Intake intake : intakes) {
            String remoteId = intake.remoteId();
            if (remoteId != null && !(intake.wish() instanceof Wish.Refuse)) {
                said.add(
                        intake.wish() instanceof Wish.Publish publish
                                ? new FindEchoes.Said(remoteId, publish.offer(), publish.fingerprint())
                                : new FindEchoes.Said(remoteId, null, null));
            }
        }
        return said;
    }

    private static @Nullable RecordHistory history(
            Intake intake, Map<String, HeldRecord> held, Map<String, RecordHistory> histories) {
        String remoteId = intake.remoteId();
        return remoteId == null ? null : histories.computeIfAbsent(remoteId, id -> new RecordHistory(id, held.get(id)));
    }

    private static Judged judge(Intake intake, @Nullable RecordHistory history) {
        if (intake.wish() instanceof Wish.Refuse) {
            return new Judged(intake, Optional.of(Outcome.QUARANTINED), null, history, false);
        }
        if (history == null) {
            return new Judged(intake, Optional.of(((Wish.End) intake.wish()).outcome()), null, null, false);
        }
        RecordState before = history.exists() ? history.state() : null;
        Optional<Outcome> outcome = history.take(intake.wish());
        boolean changed = outcome.isEmpty() || (history.exists() && history.state() != before);
        return new Judged(intake, outcome, null, history, changed);
    }
}
