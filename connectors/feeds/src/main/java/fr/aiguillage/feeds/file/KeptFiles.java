package fr.aiguillage.feeds.file;

import fr.aiguillage.feeds.config.FileSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * The files of a feed that were read. A file may hold more than its feed may keep, such as columns about young people,
 * so that it stays no longer than the feed says.
 */
final class KeptFiles {

    private static final String FORM = "yyyyMMdd'T'HHmmssSSS";
    private static final Pattern STAMPED = Pattern.compile("[0-9]{8}T[0-9]{9}-.*");

    /** Before the name, so that two deliveries of one name stay apart. */
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern(FORM).withZone(ZoneId.systemDefault());

    private final FileSource source;
    private final FileFolders folders;
    private final Clock clock;

    KeptFiles(FileSource source, Clock clock) {
        this.source = source;
        this.folders = FileFolders.of(source);
        this.clock = clock;
    }

    /** Puts a file away; one that could not be read stays until a person has looked at it. */
    void putAway(ClaimedFile file, boolean good) throws IOException {
        if (good && Duration.ZERO.equals(source.keep())) {
            Files.delete(file.path());
        } else {
            file.putAway(good ? folders.archive() : folders.reject(), stamp(Duration.ZERO));
        }
    }

    /** Deletes what was kept long enough. */
    void forget() throws IOException {
        Duration keep = source.keep();
        if (keep == null || !Files.isDirectory(folders.archive())) {
            return;
        }
        String oldest = stamp(keep);
        try (var kept = Files.list(folders.archive())) {
            for (Path file : kept.toList()) {
                String name = file.getFileName().toString();
                if (STAMPED.matcher(name).matches() && name.compareTo(oldest) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private String stamp(Duration ago) {
        return STAMP.format(
                LocalDateTime.now(clock.withZone(ZoneId.systemDefault())).minus(ago));
    }
}
