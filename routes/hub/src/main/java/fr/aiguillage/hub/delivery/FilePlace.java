package fr.aiguillage.hub.delivery;

import fr.aiguillage.feeds.out.DurableFile;
import java.io.IOException;

/** Where files for a pôle are put. */
public interface FilePlace {

    /**
     * Puts a file in the place of the one of that name; its readers see the old one or the new one, never a part.
     *
     * @throws IOException when the place is away; the old file is as it was
     */
    void replace(String name, DurableFile.Content content) throws IOException;
}
