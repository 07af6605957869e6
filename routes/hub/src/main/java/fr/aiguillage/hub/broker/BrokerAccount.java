package fr.aiguillage.hub.broker;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.PoleId;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A user of the broker and everything it may do; what is not named is refused.
 *
 * @param password asked for at each login, so that a changed secret counts from the next connection on
 * @param sendsTo queues that the user may send to
 * @param readsFrom queues that the user may consume
 */
public record BrokerAccount(String user, Supplier<String> password, Set<String> sendsTo, Set<String> readsFrom) {

    public BrokerAccount {
        sendsTo = Set.copyOf(sendsTo);
        readsFrom = Set.copyOf(readsFrom);
    }

    /** A partner who pushes one feed: it sends offers, and reads receipts, of this feed alone. */
    public static BrokerAccount partner(String user, Supplier<String> password, FeedId feed) {
        return new BrokerAccount(user, password, Set.of(QueueNames.in(feed)), Set.of(QueueNames.receipts(feed)));
    }

    /** The software of a pôle: it reads the pôle's offers and answers to them, and nothing else. */
    public static BrokerAccount pole(String user, Supplier<String> password, PoleId pole) {
        return new BrokerAccount(
                user, password, Set.of(QueueNames.acknowledgements(pole)), Set.of(QueueNames.offers(pole)));
    }
}
