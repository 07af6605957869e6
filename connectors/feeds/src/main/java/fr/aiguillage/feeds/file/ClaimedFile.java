package fr.aiguillage.feeds.file;

import fr.aiguillage.feeds.config.FileSource;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * A file that is being read, moved aside first: what a partner drops under the same name meanwhile is another delivery,
 * and another instance that reads the folder finds nothing.
 *
 * @param original where it was dropped
 * @param path where it lies while it is read
 * @param mark of the file when it was claimed
 */
record ClaimedFile(Path original, Path path, FileMark mark) {

    /** Hidden beside the files, on the same disk. */
    static final String FOLDER = ".reading";

    static ClaimedFile claim(Path file) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling(FOLDER));
        Path path = folder.resolve(file.getFileName());
        Files.move(file, path, StandardCopyOption.ATOMIC_MOVE);
        return new ClaimedFile(file, path, mark(path));
    }

    /** Whether someone who had it open has written to it since. */
    boolean hasChanged() throws IOException {
        return !mark(path).equals(mark);
    }

    /** Puts it where it was; if there is a newer delivery of its name by now, under a name of its own. */
    void giveBack() throws IOException {
        Files.move(path, Files.exists(original, LinkOption.NOFOLLOW_LINKS) ? beside() : original);
    }

    /** Puts it away for good. */
    void putAway(Path folder, String stamp) throws IOException {
        Path target = Files.createDirectories(folder).resolve(stamp + "-" + original.getFileName());
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            Files.move(path, target);
        }
    }

    /** Gives back what a crash left behind, so that it is read from its beginning. */
    static void giveBackAll(FileSource source) throws IOException {
        Path folder = source.directory().resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            try (var left = Files.list(folder)) {
                for (Path path : left.toList()) {
                    Path original = source.directory().resolve(path.getFileName());
                    new ClaimedFile(original, path, mark(path)).giveBack();
                }
            }
        }
    }

    private Path beside() {
        String name = original.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String end = dot < 0 ? "" : name.substring(dot);
        return original.resolveSibling(stem + "-" + mark.modified().toMillis() + end);
    }

    private static FileMark mark(Path path) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        FileTime modified = FileTime.fromMillis(attributes.lastModifiedTime().toMillis());
        return new FileMark(path.getFileName().toString(), attributes.size(), modified);
    }
}
