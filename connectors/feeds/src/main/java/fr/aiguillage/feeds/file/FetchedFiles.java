package fr.aiguillage.feeds.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which remote files were fetched, in a small hidden file beside them: remote files stay where they are, and a restart
 * must not fetch a year of deliveries again. Only what the server still lists is remembered.
 */
final class FetchedFiles {

    private final Path marks;

    FetchedFiles(Path directory) {
        this.marks = directory.resolve(".fetched");
    }

    Set<String> known() throws IOException {
        return Files.exists(marks) ? new TreeSet<>(Files.readAllLines(marks, StandardCharsets.UTF_8)) : new TreeSet<>();
    }

    void replace(Set<String> fetched) throws IOException {
        Path next = marks.resolveSibling(".fetched.next");
        Files.write(next, fetched, StandardCharsets.UTF_8);
        Files.move(next, marks, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
