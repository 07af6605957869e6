package fr.aiguillage.hub.run;

import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.config.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A folder that a partner drops a file with all its records in. */
final class FaultyFolder implements FaultySource {

    /** Longer than a test takes: a file that was just written is not yet whole. */
    static final Duration SETTLE = Duration.ofMinutes(1);

    private static final int AMID = 7;

    private final Path folder;
    private final Path file;
    private final ReadingHook hook;

    FaultyFolder(Path folder, ReadingHook hook) {
        this.folder = folder;
        this.file = folder.resolve("offers.json");
        this.hook = hook;
    }

    @Override
    public Source settings() {
        return settings(folder, null);
    }

    /** Of a folder, or of a server whose files are fetched into it. */
    static FileSource settings(Path folder, FileSource.@Nullable Sftp server) {
        return new FileSource(
                folder,
                "*.json",
                new Format.Json("/offers"),
                SETTLE,
                null,
                Path.of("archive"),
                Path.of("reject"),
                server,
                "/total",
                null,
                null);
    }

    @Override
    public void holds(int records) throws IOException {
        hook.clear();
        drop(FaultySource.body(records, records), old());
    }

    @Override
    public void meets(Fault fault) throws IOException {
        String all = FaultySource.body(ALL, ALL);
        switch (fault) {
            case TRUNCATED -> drop(FaultySource.half(), old());
            case FEWER_THAN_ANNOUNCED -> drop(FaultySource.body(ALL - 1, ALL), old());
            case HALF_WRITTEN -> drop(FaultySource.half(), Instant.now());
            case REPLACED_WHILE_READ -> {
                drop(all, old());
                hook.atRecord(AMID, () -> drop(all, Instant.now()));
            }
            case WRITTEN_TO_WHILE_READ -> {
                drop(all, old());
                var partner = Files.newOutputStream(file, StandardOpenOption.APPEND);
                hook.atRecord(AMID, () -> {
                    try (partner) {
                        partner.write(' ');
                    }
                });
            }
            case CLOCK_AHEAD -> drop(all, Instant.now().plus(Duration.ofDays(400)));
            default -> throw new IllegalArgumentException(fault + " does not happen to a file");
        }
    }

    /** Whole at once, as a rename makes it. */
    private void drop(String text, Instant changed) throws IOException {
        Path next = Files.writeString(folder.resolve("next"), text);
        Files.setLastModifiedTime(next, FileTime.from(changed));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static Instant old() {
        return Instant.now().minus(Duration.ofHours(1));
    }

    @Override
    public void close() {
        hook.clear();
    }
}
