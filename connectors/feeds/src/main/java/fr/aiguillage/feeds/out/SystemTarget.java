package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A system that shows adverts of others. Each call may come again after a crash, and must then change nothing. */
public interface SystemTarget {

    /**
     * An advert as the system shows it.
     *
     * @param remoteId what the system calls it
     * @param link page of the advert there, where the system tells it
     * @param unpublished kept there, and not visible
     */
    record Shown(String remoteId, @Nullable String link, boolean unpublished) {}

    /**
     * Makes the system show an advert in this state.
     *
     * @param id what the hub calls it
     * @param shown how it shows the advert already; absent when it does not, or when that was never learnt
     * @throws TargetRefusal when the system does not want this very advert
     * @throws IOException when the system is slow, wrong or gone
     */
    Shown publish(String id, @Nullable Shown shown, JsonNode document) throws IOException, TargetRefusal;

    /**
     * Makes the system show the advert no longer. Whether it knew the advert does not matter.
     *
     * @param suspended the advert may come back
     * @return what the system still keeps of it; absent when it has ended for good
     */
    @Nullable
    Shown withdraw(String id, @Nullable Shown shown, boolean suspended) throws IOException, TargetRefusal;
}
