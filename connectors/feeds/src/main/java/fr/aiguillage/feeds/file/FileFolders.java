package fr.aiguillage.feeds.file;

import fr.aiguillage.feeds.config.FileSource;
import java.nio.file.Path;

/**
 * Where files go once they were read, as Camel file names. The time before the name keeps two deliveries of the same
 * name apart.
 */
record FileFolders(FileSource source) {

    String archived() {
        return target(source.archive());
    }

    String rejected() {
        return target(source.reject());
    }

    /** @throws IllegalArgumentException when the folder lies outside the feed's directory */
    private String target(Path folder) {
        Path directory = source.directory().toAbsolutePath().normalize();
        Path target = directory.resolve(folder).normalize();
        if (!target.startsWith(directory) || target.equals(directory)) {
            throw new IllegalArgumentException("folder outside the feed's directory: " + folder);
        }
        return directory.relativize(target) + "/${date:now:yyyyMMdd'T'HHmmssSSS}-${file:onlyname}";
    }
}
