package fr.aiguillage.feeds.file;

import fr.aiguillage.feeds.config.FileSource;
import java.nio.file.Path;

/**
 * Where files go once they were read.
 *
 * @param archive for those that could be read
 * @param reject for those that could not
 */
record FileFolders(Path archive, Path reject) {

    /** @throws IllegalArgumentException when a folder lies outside the feed's directory */
    static FileFolders of(FileSource source) {
        return new FileFolders(inside(source, source.archive()), inside(source, source.reject()));
    }

    private static Path inside(FileSource source, Path folder) {
        Path directory = source.directory().toAbsolutePath().normalize();
        Path target = directory.resolve(folder).normalize();
        if (!target.startsWith(directory) || target.equals(directory)) {
            throw new IllegalArgumentException("folder outside the feed's directory: " + folder);
        }
        return target;
    }
}
