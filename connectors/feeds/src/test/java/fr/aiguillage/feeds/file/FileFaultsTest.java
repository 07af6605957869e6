package fr.aiguillage.feeds.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.config.Schedule;
import fr.aiguillage.feeds.testing.CollectedRun;
import fr.aiguillage.feeds.testing.PolledFeed;
import fr.aiguillage.feeds.testing.TestFeeds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with dropped files; see the table in docs/architecture/runs.md. */
class FileFaultsTest {

    private static final Schedule OFTEN = new Schedule(Duration.ofMillis(100), null);

    @TempDir
    private Path folder;

    private final PolledFeed hub = new PolledFeed();

    @BeforeEach
    void start() {
        hub.start();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void halfWrittenFile() throws Exception {
        Path file = drop("a.csv", "id\n1\n");
        hub.add(TestFeeds.of(source(Duration.ofSeconds(2)), OFTEN));

        for (int line = 2; line <= 3; line++) {
            Thread.sleep(400);
            assertThat(hub.runs.all).isEmpty();
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
                out.write((line + "\n").getBytes());
            }
        }

        assertThat(hub.runs.awaitRun(1).values("id")).containsExactly("1", "2", "3");
    }

    @Test
    void sameFileTwice() throws Exception {
        poll("a.csv", "id\n1\n");
        hub.runs.awaitRun(1);
        await().untilAsserted(() -> assertThat(names("archive")).hasSize(1));

        drop("a.csv", "id\n1\n");

        assertThat(hub.runs.awaitRun(2).values("id")).containsExactly("1");
        await().untilAsserted(() -> assertThat(names("archive")).hasSize(2));
    }

    @Test
    void fileReplacedWhileRead() throws Exception {
        Path next = Files.writeString(folder.resolve("next"), "id\n3\n4\n");
        hub.runs.onRecord = once(() -> Files.move(next, folder.resolve("a.csv"), StandardCopyOption.REPLACE_EXISTING));

        poll("a.csv", "id\n1\n2\n");

        assertThat(hub.runs.awaitRun(1).values("id")).containsExactly("1", "2");
        assertThat(hub.runs.awaitRun(2).values("id")).containsExactly("3", "4");
        assertThat(hub.runs.all).extracting(run -> run.outcome).containsExactly("complete", "complete");
    }

    @Test
    void fileWrittenToWhileRead() throws Exception {
        drop("a.csv", "id\n1\n");
        try (OutputStream partner = Files.newOutputStream(folder.resolve("a.csv"), StandardOpenOption.APPEND)) {
            hub.runs.onRecord = once(() -> partner.write("2\n".getBytes()));
            hub.add(TestFeeds.of(source(Duration.ZERO), OFTEN));

            CollectedRun first = hub.runs.awaitRun(1);
            CollectedRun second = hub.runs.awaitRun(2);

            assertThat(first.outcome).isEqualTo("failed: a.csv: written to while it was read; it will be read again");
            assertThat(second.outcome).isEqualTo("complete");
            assertThat(second.values("id")).containsExactly("1", "2");
        }
    }

    @Test
    void truncatedPage() throws Exception {
        byte[] packed = zip("id\n1\n2\n".repeat(100));
        Files.write(folder.resolve("a.csv"), Arrays.copyOf(packed, 50));

        hub.add(TestFeeds.of(source(Duration.ZERO), OFTEN));

        assertThat(hub.runs.awaitRun(1).outcome).startsWith("failed: a.csv:");
        await().untilAsserted(() -> assertThat(names("reject")).hasSize(1));
    }

    @Test
    void clockSkew() throws Exception {
        Path file = drop("a.csv", "id\n1\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(Duration.ofDays(400))));

        hub.add(TestFeeds.of(source(Duration.ofSeconds(1)), OFTEN));

        assertThat(hub.runs.awaitRun(1).values("id")).containsExactly("1");
    }

    @Test
    void readingBrokenOffByACrash() throws Exception {
        Path claimed = Files.createDirectories(folder.resolve(".reading")).resolve("a.csv");
        Files.writeString(claimed, "id\n1\n");

        hub.add(TestFeeds.of(source(Duration.ZERO), OFTEN));

        assertThat(hub.runs.awaitRun(1).values("id")).containsExactly("1");
    }

    @Test
    void hubThatFailsWhileItReadsGivesTheFileBack() throws Exception {
        hub.runs.onRecord = once(() -> {
            throw new IOException("the broker is gone");
        });

        poll("a.csv", "id\n1\n");

        assertThat(hub.runs.awaitRun(2).outcome).isEqualTo("complete");
        assertThat(folder.resolve("reject")).doesNotExist();
    }

    @Test
    void packedFilesAreUnpacked() throws Exception {
        Files.write(folder.resolve("a.csv"), zip("id\n1\n2\n"));

        hub.add(TestFeeds.of(source(Duration.ZERO), OFTEN));

        assertThat(hub.runs.awaitRun(1).values("id")).containsExactly("1", "2");
    }

    private void poll(String name, String text) throws Exception {
        drop(name, text);
        hub.add(TestFeeds.of(source(Duration.ZERO), OFTEN));
    }

    private Path drop(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private FileSource source(Duration settle) {
        return new FileSource(
                folder,
                "*.csv",
                new Format.Csv(';', '"', null),
                settle,
                null,
                Path.of("archive"),
                Path.of("reject"),
                null);
    }

    private List<String> names(String of) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(of))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private interface Happening {
        void happen() throws IOException;
    }

    private static Runnable once(Happening happening) {
        var left = new AtomicBoolean(true);
        return () -> {
            if (left.getAndSet(false)) {
                try {
                    happening.happen();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
        };
    }

    private static byte[] zip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("offers.csv"));
            zip.write(text.getBytes());
        }
        return packed.toByteArray();
    }
}
