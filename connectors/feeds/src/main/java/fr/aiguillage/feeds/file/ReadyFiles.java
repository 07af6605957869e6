package fr.aiguillage.feeds.file;

import fr.aiguillage.feeds.config.FileSource;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Picks the files of a feed that may be read: of the right name, settled, and regular. A symbolic link dropped by a
 * partner could lead to any file that the hub may read, so links are left alone.
 */
public final class ReadyFiles implements GenericFileFilter<Object> {

    private final NamePattern names;
    private final FileSource source;
    private final SettledFiles settled;

    public ReadyFiles(FileSource source, Clock clock) {
        this.source = source;
        this.settled = new SettledFiles(source.settle(), clock);
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
                && settled.contains(new FileMark(
                        file.getFileNameOnly(), file.getFileLength(), FileTime.fromMillis(file.getLastModified())));
    }
}
