package fr.aiguillage.hub.ingest;

import fr.aiguillage.hub.store.InboxRow;
import fr.aiguillage.hub.store.Outcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message held against what is stored.
 *
 * @param outcome empty while it depends on matching and placing
 * @param known how the same message ended when it came before; then it has no second effect
 * @param history of the record it is about; absent when it names none
 * @param changed whether it changed that record
 */
record Judged(
        Intake intake,
        Optional<Outcome> outcome,
        @Nullable InboxRow known,
        @Nullable RecordHistory history,
        boolean changed) {}
