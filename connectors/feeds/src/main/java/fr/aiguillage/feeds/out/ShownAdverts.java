package fr.aiguillage.feeds.out;

import java.io.IOException;
import java.util.Set;

/** A system that can be asked what it shows. */
public interface ShownAdverts {

    /**
     * The ids there of all adverts that can be seen, whoever gave them; never a part of them.
     *
     * @throws IOException when the system does not answer, or not with all of it
     */
    Set<String> read() throws IOException;
}
