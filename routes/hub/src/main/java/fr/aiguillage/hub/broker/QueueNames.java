package fr.aiguillage.hub.broker;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.PoleId;

/** How queues are called; address settings and rights hang on these names. */
public final class QueueNames {

    /** Prefix of the queues that offers come in by. */
    public static final String IN = "in.";

    /** Prefix of the queues that partners read their receipts from. */
    public static final String RECEIPTS = "receipts.";

    /** Prefix of the queues that pôles read. */
    public static final String POLE = "pole.";

    private QueueNames() {}

    /** Where offers of a feed come in. */
    public static String in(FeedId feed) {
        return IN + feed;
    }

    /** Where a pushing partner learns what became of its messages. */
    public static String receipts(FeedId feed) {
        return RECEIPTS + feed;
    }

    /** Where a pôle reads the offers that are its to handle. */
    public static String offers(PoleId pole) {
        return POLE + pole + ".offers";
    }
}
