package fr.aiguillage.feeds.out;

import java.io.IOException;
import java.util.Set;

/** A system that can be asked what it shows. */
public interface ShownAdverts {

    /**
     * All adverts of the system, whoever gave them.
     *
     * @param shown ids there of those that can be seen
     * @param hidden ids there of those that it keeps and does not show, where it tells them apart
     * @param mixed whether some of {@code shown} may be hidden
     */
    record Listing(Set<String> shown, Set<String> hidden, boolean mixed) {

        public Listing {
            shown = Set.copyOf(shown);
            hidden = Set.copyOf(hidden);
        }
    }

    /**
     * Never a part of them.
     *
     * @throws IOException when the system does not answer, or not with all of it
     */
    Listing read() throws IOException;
}
