package fr.aiguillage.hub.ingest;

import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.hub.matching.Member;
import fr.aiguillage.hub.matching.OfferChange;
import fr.aiguillage.hub.store.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives each message of a batch its one outcome, once its record is matched and placed. */
@Component
class ConcludeMessages {

    List<Ended> conclude(SystemId system, JudgedBatch batch, List<OfferChange> changes) {
        Map<RecordKey, OfferChange> byRecord = new HashMap<>();
        changes.forEach(change -> change.members().forEach(member -> byRecord.put(member.key(), change)));
        Set<UUID> founded = new HashSet<>();
        return batch.fresh().stream()
                .map(message -> conclude(message, change(system, message, byRecord), founded))
                .toList();
    }

    private static @Nullable OfferChange change(SystemId system, Judged message, Map<RecordKey, OfferChange> byRecord) {
        String remoteId = message.intake().remoteId();
        return remoteId == null ? null : byRecord.get(new RecordKey(system, remoteId));
    }

    private static Ended conclude(Judged message, @Nullable OfferChange change, Set<UUID> founded) {
        UUID hubId = hubId(message, change);
        if (message.outcome().isPresent()) {
            return new Ended(
                    message.intake(),
                    message.outcome().get(),
                    hubId,
                    change == null ? null : change.after(),
                    message.changed(),
                    false);
        }
        if (change == null) {
            // A later message of the batch ended the record before it could leave.
            return new Ended(message.intake(), Outcome.STALE, hubId, null, false, false);
        }
        Outcome outcome = outcome(change, founded, message);
        boolean awaited = outcome == Outcome.DELIVERED && change.delivers();
        return new Ended(message.intake(), outcome, hubId, change.after(), message.changed(), awaited);
    }

    private static Outcome outcome(OfferChange change, Set<UUID> founded, Judged message) {
        if (!change.after().open()) {
            return Outcome.WITHDRAWN;
        }
        if (change.after().placement().triage()) {
            return Outcome.UNROUTABLE;
        }
        List<Member> members = change.members();
        boolean alone = members.size() == 1;
        // Of those that found an opportunity together, one stands for its delivery.
        boolean founds = change.before() == null
                && members.get(0).key().remoteId().equals(message.intake().remoteId())
                && founded.add(change.after().hubId());
        return alone || founds ? Outcome.DELIVERED : Outcome.MERGED;
    }

    private static @Nullable UUID hubId(Judged message, @Nullable OfferChange change) {
        if (change != null) {
            return change.after().hubId();
        }
        RecordHistory history = message.history();
        return history == null || !history.exists() ? null : history.hubId();
    }
}
