package fr.aiguillage.hub.ingest;

import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.Outcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message and how it ended.
 *
 * @param offer the opportunity that it went into, when that was touched
 * @param changed whether it left a trace on its record
 * @param awaited whether it counts as under way until the offer has left
 */
record Ended(
        Intake intake,
        Outcome outcome,
        @Nullable UUID hubId,
        @Nullable HeldOffer offer,
        boolean changed,
        boolean awaited) {}
