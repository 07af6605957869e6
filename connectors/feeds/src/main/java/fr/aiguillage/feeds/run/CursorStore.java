package fr.aiguillage.feeds.run;

import fr.aiguillage.contract.FeedId;
import java.util.Optional;

/**
 * How far each incremental feed has been read. Must outlive the hub: a lost cursor costs a whole reading, a cursor
 * saved before its records are safe would lose them.
 */
public interface CursorStore {

    Optional<String> find(FeedId feed);

    /** Called once the run that read up to here is complete. */
    void save(FeedId feed, String cursor);
}
