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

    private static final String ANSWERS = ".acks";

    private QueueNames() {}

    /** Where offers of a feed come in. */
    public static String in(FeedId feed) {
        return IN + feed;
    }

    /** Where a pushing partner learns what became of its messages. */
    public static String receipts(FeedId feed) {
        return RECEIPTS + feed;
    }

    /** Where the software of a pôle says what it made of a delivery. */
    public static String acknowledgements(PoleId pole) {
        return POLE + pole + ANSWERS;
    }

    /** Whether messages of the queue come from outside, so that they must not be lost. */
    static boolean isInbound(String queue) {
        return queue.startsWith(IN) || (queue.startsWith(POLE) && queue.endsWith(ANSWERS));
    }

    /** Where a pôle reads the offers that are its to handle. */
    public static String offers(PoleId pole) {
        return POLE + pole + ".offers";
    }
}
