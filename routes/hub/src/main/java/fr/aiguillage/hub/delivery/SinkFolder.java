package fr.aiguillage.hub.delivery;

import fr.aiguillage.feeds.out.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A folder that files are delivered to. The hub makes its own; one that an administrator names must be there: it may be
 * a share that is not mounted, and writing beneath its mount point would reach nobody.
 */
record SinkFolder(Path path, boolean own) implements FilePlace {

    @Override
    public void replace(String name, DurableFile.Content content) throws IOException {
        DurableFile.replace(open().resolve(name), content);
    }

    /** The folder, sure to exist. */
    private Path open() throws IOException {
        if (own) {
            return Files.createDirectories(path);
        }
        if (!Files.isDirectory(path)) {
            throw new NoSuchFileException(path.toString(), null, "the folder is missing; is the share mounted?");
        }
        return path;
    }
}
