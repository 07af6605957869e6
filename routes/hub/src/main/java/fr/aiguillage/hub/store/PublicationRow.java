package fr.aiguillage.hub.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer at a system that is to show it, or was.
 *
 * @param wanted whether the system must show it
 * @param revision last one that the system was to be told of
 * @param shown whether the system has taken it, and not ended it since
 * @param remoteId what the system calls it
 * @param link page of the offer there
 * @param refusal why the system does not want it, or not all of it as it is
 * @param generation how often the system has ended it for good
 */
public record PublicationRow(
        String system,
        UUID hubId,
        boolean wanted,
        long revision,
        boolean shown,
        @Nullable Long shownRevision,
        @Nullable String remoteId,
        @Nullable String link,
        @Nullable String refusal,
        int generation) {}
