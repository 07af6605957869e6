package fr.aiguillage.feeds.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.testing.PolledFeed;
import fr.aiguillage.feeds.testing.TestFeeds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchRemoteFilesTest {

    @TempDir
    private Path local;

    @TempDir
    private Path remote;

    @TempDir
    private Path keys;

    private final SshServer server = SshServer.setUpDefaultServer();
    private final PolledFeed hub = new PolledFeed();

    @BeforeEach
    void start() throws Exception {
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider(keys.resolve("host")));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(remote));
        server.setPasswordAuthenticator((user, password, session) -> password.equals("open sesame"));
        server.start();
        hub.start();
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
        server.stop(true);
    }

    @Test
    void newFileIsFetchedAndReadOnce() throws Exception {
        Files.writeString(remote.resolve("a.csv"), "id\n1\n2\n");
        Files.writeString(remote.resolve("notes.txt"), "id\n9\n");
        trustServer();

        hub.add(TestFeeds.of(source("open sesame")));
        assertThat(hub.runs.awaitRun(1).values("id")).containsExactly("1", "2");

        Files.writeString(remote.resolve("b.csv"), "id\n3\n");
        await().until(() -> hub.routes.runNow(TestFeeds.ID));
        assertThat(hub.runs.awaitRun(2).values("id")).containsExactly("3");
        assertThat(hub.runs.all).hasSize(2);
        assertThat(remote.resolve("a.csv")).exists();
    }

    @Test
    void restartFetchesNothingTwice() throws Exception {
        Files.writeString(remote.resolve("a.csv"), "id\n1\n");
        trustServer();
        hub.add(TestFeeds.of(source("open sesame")));
        hub.runs.awaitRun(1);

        hub.add(TestFeeds.of(source("open sesame")));
        Files.writeString(remote.resolve("b.csv"), "id\n2\n");
        await().until(() -> hub.routes.runNow(TestFeeds.ID) || hub.runs.all.size() == 2);

        assertThat(hub.runs.awaitRun(2).values("id")).containsExactly("2");
    }

    @Test
    void fileStillBeingWrittenIsLeftOnTheServer() throws Exception {
        Files.writeString(remote.resolve("a.csv"), "id\n1\n");
        trustServer();

        hub.add(TestFeeds.of(source("open sesame", Duration.ofMinutes(5))));

        await().until(() -> Files.exists(local.resolve(".fetched")));
        assertThat(visible(local)).isEmpty();
    }

    @Test
    void serverWithAnotherKeyIsRefused() throws Exception {
        Files.writeString(keys.resolve("known_hosts"), "");

        hub.add(TestFeeds.of(source("open sesame")));

        assertThat(hub.runs.awaitRun(1).outcome).startsWith("failed: sftp 127.0.0.1:");
    }

    @Test
    void wrongPasswordFailsTheRun() throws Exception {
        trustServer();

        hub.add(TestFeeds.of(source("wrong")));

        assertThat(hub.runs.awaitRun(1).outcome).startsWith("failed: sftp 127.0.0.1:");
    }

    private FileSource source(String password) {
        return source(password, Duration.ZERO);
    }

    private FileSource source(String password, Duration settle) {
        return new FileSource(
                local,
                "*.csv",
                new Format.Csv(';', '"', null),
                settle,
                null,
                Path.of("archive"),
                Path.of("reject"),
                new FileSource.Sftp(
                        "127.0.0.1", server.getPort(), "hub", new Secret(password), keys.resolve("known_hosts"), "/"));
    }

    private void trustServer() throws Exception {
        var key = server.getKeyPairProvider().loadKeys(null).iterator().next().getPublic();
        String line = "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(key) + "\n";
        Files.writeString(keys.resolve("known_hosts"), line);
    }

    private static List<String> visible(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .toList();
        }
    }
}
