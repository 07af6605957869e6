package fr.aiguillage.feeds.file;

import fr.aiguillage.feeds.config.FileSource;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Picks the files of a feed that may be read: of the right name, settled, and regular. A symbolic link dropped by a
 * partner could lead to any file that the hub may read, so links are left alone.
 */
public final class ReadyFiles implements GenericFileFilter<Object> {

    private final NamePattern names;
    private final FileSource source;
    private final Clock clock;

    public ReadyFiles(FileSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
        this.names = new NamePattern(source.include());
    }

    @Override
    public boolean accept(GenericFile<Object> file) {
        if (file.isDirectory()) {
            return false;
        }
        Path path = source.directory().resolve(file.getFileNameOnly());
        return names.matches(file.getFileNameOnly())
                && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && !Instant.ofEpochMilli(file.getLastModified())
                        .isAfter(clock.instant().minus(source.settle()));
    }
}
