package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A system that shows offers of others. Each call may come again after a crash, and must then change nothing. */
public interface SystemTarget {

    /**
     * An offer as the system shows it.
     *
     * @param remoteId what the system calls it
     * @param link page of the offer there, where the system tells it
     */
    record Shown(String remoteId, @Nullable String link) {}

    /**
     * Makes the system show an offer in this state.
     *
     * @param shown how it shows the offer already; absent when it does not, or when that was never learnt
     * @throws TargetRefusal when the system does not want this very offer
     * @throws IOException when the system is slow, wrong or gone
     */
    Shown publish(UUID hubId, @Nullable Shown shown, JsonNode document) throws IOException, TargetRefusal;

    /**
     * Makes the system show the offer no longer. Whether it knew the offer does not matter.
     *
     * @param suspended the offer may come back
     */
    void withdraw(UUID hubId, @Nullable Shown shown, boolean suspended) throws IOException, TargetRefusal;
}
