package fr.aiguillage.feeds.http;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;

/** Knows which page comes after which, for one run. */
interface Pager {

    URI first();

    /** Whether the page about to be fetched is asked for its total alone; its records come again later. */
    default boolean isCount() {
        return false;
    }

    /**
     * How many records the source said that the run would bring.
     *
     * @param lastTold total in the last answer that held one
     */
    default OptionalLong announced(OptionalLong lastTold) {
        return lastTold;
    }

    /**
     * The page after this one; empty at the end.
     *
     * @throws BrokenAnswer when there is more but it cannot be had, so that the run is not complete
     */
    Optional<URI> next(PageAnswer page) throws BrokenAnswer;
}
