package fr.aiguillage.feeds.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.testing.PolledFeed;
import fr.aiguillage.feeds.testing.TestFeeds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchRemoteFilesTest {

    // A server that is stopped under its sessions leaves some of their threads without an executor; no test failed by
    // it.
    static {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    @TempDir
    private Path local;

    @TempDir
    private Path remote;

    @TempDir
    private Path keys;

    private final SftpSubsystemFactory subsystem = new SftpSubsystemFactory();
    private final SshServer server = SshServer.setUpDefaultServer();
    private final PolledFeed hub = new PolledFeed();

    @BeforeEach
    void start() throws Exception {
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider(keys.resolve("host")));
        server.setSubsystemFactories(List.of(subsystem));
        server.setFileSystemFactory(new VirtualFileSystemFactory(remote));
        server.setPasswordAuthenticator((user, password, session) -> password.equals("open sesame"));
        server.start();
        hub.start();
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
        try {
            server.stop(true);
        } catch (IllegalStateException alreadyEnding) {
            // A session that was ending by itself found the server's threads gone.
        }
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
    void halfWrittenFile() throws Exception {
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

    @Test
    void refused() throws Exception {
        trustServer();
        FileSource source = source("open sesame");
        server.stop(true);

        hub.add(TestFeeds.of(source));

        assertThat(hub.runs.awaitRun(1).outcome)
                .startsWith("failed: sftp 127.0.0.1:")
                .contains("refused");
    }

    @Test
    void timeout() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = new FileSource.Sftp(
                    "127.0.0.1", silent.getLocalPort(), "hub", new Secret("x"), keys.resolve("known_hosts"), "/");
            SftpLogin login = new SftpLogin(address, Secret::reference, Duration.ofMillis(500));

            assertThatThrownBy(() -> login.run(sftp -> {})).isInstanceOf(IOException.class);
        }
    }

    @Test
    void resetInTheMiddleOfABody() throws Exception {
        Files.writeString(remote.resolve("a.csv"), "id\n" + "1\n".repeat(100_000));
        AtomicInteger reads = new AtomicInteger();
        subsystem.addSftpEventListener(new SftpEventListener() {
            @Override
            public void reading(
                    ServerSession session,
                    String handle,
                    FileHandle file,
                    long offset,
                    byte[] data,
                    int at,
                    int length) {
                if (reads.incrementAndGet() == 2) {
                    session.close(true);
                }
            }
        });
        trustServer();

        hub.add(TestFeeds.of(source("open sesame")));

        assertThat(hub.runs.awaitRun(1).records).hasSize(100_000);
        assertThat(hub.runs.all).hasSize(1);
    }

    @Test
    void sameFileTwice() throws Exception {
        Path file = Files.writeString(remote.resolve("a.csv"), "id\n1\n");
        trustServer();
        hub.add(TestFeeds.of(source("open sesame")));
        hub.runs.awaitRun(1);

        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
        await().until(() -> hub.routes.runNow(TestFeeds.ID) || hub.runs.all.size() == 2);

        assertThat(hub.runs.awaitRun(2).values("id")).containsExactly("1");
    }

    @Test
    void fileReplacedWhileRead() throws Exception {
        Path file = Files.writeString(remote.resolve("a.csv"), "id\n" + "1\n".repeat(100_000));
        AtomicInteger reads = new AtomicInteger();
        subsystem.addSftpEventListener(new SftpEventListener() {
            @Override
            public void reading(
                    ServerSession session, String handle, FileHandle open, long offset, byte[] data, int at, int length)
                    throws IOException {
                if (reads.incrementAndGet() == 2) {
                    Files.writeString(file, "id\n2\n");
                }
            }
        });
        trustServer();
        hub.add(TestFeeds.of(source("open sesame")));

        await().until(() -> hub.routes.runNow(TestFeeds.ID) || !hub.runs.all.isEmpty());

        assertThat(hub.runs.awaitRun(1).values("id")).containsExactly("2");
    }

    @Test
    void clockSkew() throws Exception {
        Path file = Files.writeString(remote.resolve("a.csv"), "id\n1\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(Duration.ofDays(400))));
        trustServer();

        hub.add(TestFeeds.of(source("open sesame")));

        assertThat(hub.runs.awaitRun(1).values("id")).containsExactly("1");
    }

    @Test
    void reportsAreBroughtBackWholeAndOnce() throws Exception {
        Files.writeString(Files.createDirectories(local.resolve("rejets")).resolve("rejets-1.csv"), "ligne\n3\n");
        Files.writeString(Files.createDirectories(remote.resolve("retour")).resolve("rejets-1.csv"), "of a crash");
        trustServer();
        FileSource source = source("open sesame");
        FileSource.Sftp login = Objects.requireNonNull(source.sftp());
        hub.add(TestFeeds.of(new FileSource(
                local,
                "*.csv",
                source.format(),
                Duration.ZERO,
                null,
                source.archive(),
                source.reject(),
                new FileSource.Sftp(
                        login.host(),
                        login.port(),
                        login.user(),
                        login.password(),
                        login.knownHosts(),
                        login.directory(),
                        "/retour"),
                null,
                null,
                Path.of("rejets"))));

        await().until(() -> visible(local.resolve("rejets")).isEmpty());
        assertThat(visible(remote.resolve("retour"))).containsExactly("rejets-1.csv");
        assertThat(remote.resolve("retour/rejets-1.csv")).hasContent("ligne\n3\n");
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
