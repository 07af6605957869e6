package fr.aiguillage.hub.ingest;

import fr.aiguillage.contract.Notice;
import fr.aiguillage.hub.door.InboundEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message understood: what it is about and what it wants.
 *
 * @param remoteId absent when it could not be read
 */
public record Intake(InboundEvent event, @Nullable String remoteId, Wish wish, List<Notice> notices) {

    String messageId() {
        return event.messageId();
    }

    @Nullable
    Long runId() {
        return event.runId() == null ? null : Long.valueOf(event.runId());
    }
}
