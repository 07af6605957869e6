package fr.aiguillage.feeds.mapping;

import fr.aiguillage.contract.FeedId;

/** A feed's mapping does not compile. Whoever reads feeds through the catalog never meets it: it is found there. */
public final class MappingUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MappingUnusable(FeedId feed, Throwable cause) {
        super("mapping of feed " + feed + ": " + cause.getMessage(), cause);
    }
}
