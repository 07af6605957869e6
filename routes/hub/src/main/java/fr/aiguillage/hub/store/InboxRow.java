package fr.aiguillage.hub.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one message ended, with what a receipt needs.
 *
 * @param notices as JSON; absent when there are none
 * @param raw what was received, without data about pupils; absent when the message changed nothing, and not read back
 */
public record InboxRow(
        String messageId,
        Outcome outcome,
        @Nullable String remoteId,
        @Nullable UUID hubId,
        @Nullable String notices,
        @Nullable Long runId,
        @Nullable String raw) {}
