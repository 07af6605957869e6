package fr.aiguillage.feeds.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.config.Schedule;
import fr.aiguillage.feeds.testing.PolledFeed;
import fr.aiguillage.feeds.testing.TestFeeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PollFilesTest {

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
    void eachFileIsOneRunAndGoesToTheArchive() throws Exception {
        drop("a.csv", "id\n1\n2\n");
        drop("b.csv", "id\n3\n");

        hub.add(TestFeeds.of(source(Duration.ZERO, null), OFTEN));

        assertThat(List.of(
                        hub.runs.awaitRun(1).values("id"), hub.runs.awaitRun(2).values("id")))
                .containsExactlyInAnyOrder(List.of("1", "2"), List.of("3"));
        assertThat(hub.runs.all).allMatch(run -> run.outcome.equals("complete"));
        await().untilAsserted(() ->
                assertThat(names("archive")).hasSize(2).allMatch(name -> name.matches("\\d{8}T\\d{9}-[ab]\\.csv")));
    }

    @Test
    void unreadableFileGoesToRejectAndTheNextIsRead() throws Exception {
        drop("a.csv", "\"id\n1;2\n");
        drop("b.csv", "id\n3\n");

        hub.add(TestFeeds.of(source(Duration.ZERO, null), OFTEN));

        hub.runs.awaitRun(2);
        assertThat(hub.runs.all)
                .extracting(run -> run.outcome)
                .containsExactlyInAnyOrder("failed: a.csv: header line: a quote that is never closed", "complete");
        await().untilAsserted(() ->
                assertThat(names("reject")).singleElement().asString().endsWith("-a.csv"));
    }

    @Test
    void companionFileTellsThatTheFileIsWhole() throws Exception {
        drop("a.csv", "id\n1\n");
        hub.add(TestFeeds.of(source(Duration.ZERO, ".ok"), OFTEN));
        Thread.sleep(700);
        assertThat(hub.runs.all).isEmpty();

        drop("a.csv.ok", "");

        assertThat(hub.runs.awaitRun(1).values("id")).containsExactly("1");
        await().untilAsserted(() -> assertThat(folder.resolve("a.csv.ok")).doesNotExist());
    }

    @Test
    void otherNamesAndLinksAreLeftAlone() throws Exception {
        Path secret =
                Files.writeString(Files.createDirectory(folder.resolve("x")).resolve("secret"), "id\n9\n");
        Files.createSymbolicLink(folder.resolve("link.csv"), secret);
        drop("notes.txt", "id\n8\n");
        drop("a.csv", "id\n1\n");

        hub.add(TestFeeds.of(source(Duration.ZERO, null), OFTEN));

        assertThat(hub.runs.awaitRun(1).values("id")).containsExactly("1");
        Thread.sleep(500);
        assertThat(hub.runs.all).hasSize(1);
    }

    @Test
    void archiveOutsideTheFolderIsRefused() {
        FileSource escaping = new FileSource(
                folder,
                "*.csv",
                new Format.Csv(';', '"', null),
                Duration.ZERO,
                null,
                Path.of("../out"),
                Path.of("r"),
                null);

        assertThatThrownBy(() -> hub.add(TestFeeds.of(escaping)))
                .hasStackTraceContaining("outside the feed's directory");
    }

    @Test
    void theNumberThatAFileAnnouncesIsHandedOn() throws Exception {
        drop("jobs.xml", "<source><expectedJobCount>3</expectedJobCount><job><id>1</id></job></source>");

        hub.add(TestFeeds.of(new FileSource(
                folder,
                "*.xml",
                new Format.Xml("source/job"),
                Duration.ZERO,
                null,
                Path.of("archive"),
                Path.of("reject"),
                null,
                "/source/expectedJobCount",
                null,
                null)));

        assertThat(hub.runs.awaitRun(1).announced).hasValue(3);
    }

    @Test
    void aFileThatIsNotKeptIsGoneOnceReadAndOneThatCannotBeReadStays() throws Exception {
        drop("good.csv", "id\n1\n");
        drop("wrong.csv", "\"id\n1;2\n");

        hub.add(TestFeeds.of(kept(Duration.ZERO)));
        hub.runs.awaitRun(2);

        await().until(() ->
                Files.exists(folder.resolve("reject")) && !names("reject").isEmpty());
        assertThat(names("reject")).singleElement().asString().endsWith("-wrong.csv");
        assertThat(folder.resolve("archive")).doesNotExist();
        assertThat(names(".reading")).isEmpty();
    }

    @Test
    void aFileIsKeptForItsTimeAndNoLonger() throws Exception {
        Path archive = Files.createDirectories(folder.resolve("archive"));
        Files.writeString(archive.resolve("20200101T000000000-old.csv"), "id\n1\n");
        Files.writeString(archive.resolve("notes.txt"), "of a person");
        drop("new.csv", "id\n2\n");

        hub.add(TestFeeds.of(kept(Duration.ofDays(30))));
        hub.runs.awaitRun(1);

        await().until(() -> names("archive").size() == 2 && !names("archive").contains("20200101T000000000-old.csv"));
        assertThat(names("archive"))
                .contains("notes.txt")
                .anySatisfy(name -> assertThat(name).endsWith("-new.csv"));
    }

    private FileSource kept(Duration keep) {
        FileSource source = source(Duration.ZERO, null);
        return new FileSource(
                source.directory(),
                source.include(),
                source.format(),
                source.settle(),
                null,
                source.archive(),
                source.reject(),
                null,
                null,
                keep,
                null);
    }

    private FileSource source(Duration settle, @Nullable String doneSuffix) {
        return new FileSource(
                folder,
                "*.csv",
                new Format.Csv(';', '"', null),
                settle,
                doneSuffix,
                Path.of("archive"),
                Path.of("reject"),
                null);
    }

    private Path drop(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<String> names(String of) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(of))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
