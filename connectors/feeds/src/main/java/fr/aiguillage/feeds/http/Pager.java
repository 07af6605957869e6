package fr.aiguillage.feeds.http;

import java.net.URI;
import java.util.Optional;

/** Knows which page comes after which, for one run. */
interface Pager {

    URI first();

    /**
     * The page after this one; empty at the end.
     *
     * @throws BrokenAnswer when there is more but it cannot be had, so that the run is not complete
     */
    Optional<URI> next(PageAnswer page) throws BrokenAnswer;
}
