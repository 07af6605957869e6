package fr.aiguillage.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.config.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files put on a server: whole, or not at all, and on no other server than the one that is known. */
class SftpPlaceTest {

    private static final String NAME = "offres-lyon-est.csv";

    @TempDir
    private Path remote;

    @TempDir
    private Path keys;

    private final SshServer server = SshServer.setUpDefaultServer();
    private final List<String> opened = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        SftpSubsystemFactory subsystem = new SftpSubsystemFactory();
        subsystem.addSftpEventListener(new SftpEventListener() {
            @Override
            public void opening(ServerSession session, String remoteHandle, Handle handle) {
                opened.add(handle.getFile().getFileName().toString());
            }
        });
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider(keys.resolve("host")));
        server.setSubsystemFactories(List.of(subsystem));
        server.setFileSystemFactory(new VirtualFileSystemFactory(remote));
        server.setPasswordAuthenticator((user, password, session) -> password.equals("open sesame"));
        server.start();
        Files.createDirectory(remote.resolve("depot"));
        trust(server.getKeyPairProvider().loadKeys(null).iterator().next().getPublic());
    }

    @AfterEach
    void stop() throws Exception {
        try {
            server.stop(true);
        } catch (IllegalStateException alreadyEnding) {
            // A session that was ending by itself found the server's threads gone.
        }
    }

    @Test
    void theFileAppearsWholeAndReplacesTheOneBefore() throws IOException {
        put("une");
        put("deux");

        assertThat(remote.resolve("depot").resolve(NAME)).hasContent("deux");
        assertThat(names()).containsExactly(NAME);
        assertThat(opened).containsOnly("." + NAME + ".part");
    }

    @Test
    void aServerThatKnowsNoRenamingOverAFileHasTheOldOneRemoved() throws IOException {
        SftpModuleProperties.OPENSSH_EXTENSIONS.set(server, "none@exemple.fr=1");

        put("une");
        put("deux");

        assertThat(remote.resolve("depot").resolve(NAME)).hasContent("deux");
        assertThat(names()).containsExactly(NAME);
    }

    @Test
    void whatCannotBeMadeLeavesTheFileAsItWas() throws IOException {
        put("une");

        assertThatThrownBy(() -> place().replace(NAME, out -> {
                    out.write(1);
                    throw new IOException("the database is gone");
                }))
                .hasMessage("the database is gone");
        assertThat(remote.resolve("depot").resolve(NAME)).hasContent("une");
        assertThat(names()).containsExactly(NAME);
    }

    @Test
    void aServerWithAnotherKeyReceivesNothing() throws Exception {
        trust(new SimpleGeneratorHostKeyProvider(keys.resolve("other"))
                .loadKeys(null)
                .iterator()
                .next()
                .getPublic());

        assertThatThrownBy(() -> put("une")).isInstanceOf(IOException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void aServerThatIsGoneIsTriedAgainLater() throws Exception {
        SftpPlace place = place();
        server.stop(true);

        assertThatThrownBy(() -> place.replace(NAME, out -> out.write(1))).isInstanceOf(IOException.class);
    }

    private void put(String content) throws IOException {
        place().replace(NAME, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    private SftpPlace place() {
        return new SftpPlace(
                new FileSource.Sftp(
                        "127.0.0.1",
                        server.getPort(),
                        "rectorat",
                        new Secret("${env:SFTP}"),
                        keys.resolve("known_hosts"),
                        "/depot"),
                secret -> "open sesame");
    }

    private void trust(java.security.PublicKey key) throws IOException {
        Files.writeString(
                keys.resolve("known_hosts"),
                "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(key) + "\n");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(remote.resolve("depot"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
