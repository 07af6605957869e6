package fr.aiguillage.hub.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * Makes hub ids: UUIDs of version 7 (RFC 9562), which grow with time. Random ones would scatter the new rows of every
 * index over all of its pages, each of which goes into the write-ahead log whole after a checkpoint.
 */
public final class HubIds {

    private HubIds() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
