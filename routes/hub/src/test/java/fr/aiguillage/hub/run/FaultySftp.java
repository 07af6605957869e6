package fr.aiguillage.hub.run;

import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.config.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.awaitility.Awaitility;

/** A server with one file, fetched into a folder. */
final class FaultySftp implements FaultySource {

    // A server that is stopped under its sessions leaves some of their threads without an executor; no test failed by
    // it.
    static {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    private interface OnRead {
        void in(ServerSession session) throws IOException;
    }

    private final Path local;
    private final Path file;
    private final Path keys;
    private final AtomicReference<OnRead> onRead = new AtomicReference<>();
    private SshServer server;
    private final int port;
    private int deliveries;

    FaultySftp(Path local, Path remote, Path keys) throws Exception {
        this.local = local;
        this.file = remote.resolve("offers.json");
        this.keys = keys;
        this.server = start(0);
        this.port = server.getPort();
        var key = server.getKeyPairProvider().loadKeys(null).iterator().next().getPublic();
        Files.writeString(
                keys.resolve("known_hosts"), "[127.0.0.1]:" + port + " " + PublicKeyEntry.toString(key) + "\n");
    }

    private SshServer start(int on) throws IOException {
        SftpSubsystemFactory subsystem = new SftpSubsystemFactory();
        subsystem.addSftpEventListener(new SftpEventListener() {
            @Override
            public void reading(
                    ServerSession session, String handle, FileHandle open, long offset, byte[] data, int at, int length)
                    throws IOException {
                OnRead trouble = onRead.get();
                if (trouble != null) {
                    trouble.in(session);
                }
            }
        });
        SshServer started = SshServer.setUpDefaultServer();
        started.setHost("127.0.0.1");
        started.setPort(on);
        started.setKeyPairProvider(new SimpleGeneratorHostKeyProvider(keys.resolve("host")));
        started.setSubsystemFactories(List.of(subsystem));
        started.setFileSystemFactory(new VirtualFileSystemFactory(file.getParent()));
        started.setPasswordAuthenticator((user, password, session) -> true);
        started.start();
        return started;
    }

    @Override
    public Source settings() {
        return FaultyFolder.settings(
                local,
                new FileSource.Sftp("127.0.0.1", port, "hub", new Secret("x"), keys.resolve("known_hosts"), "/"));
    }

    @Override
    public void holds(int records) throws IOException {
        onRead.set(null);
        if (!server.isStarted()) {
            server = start(port);
        }
        offer(FaultySource.body(records, records), FaultyFolder.old());
    }

    @Override
    public void meets(Fault fault) throws IOException {
        String all = FaultySource.body(ALL, ALL);
        switch (fault) {
            case REFUSED -> server.stop(true);
            case RESET -> {
                offer(all, FaultyFolder.old());
                onRead.set(session -> session.close(true));
            }
            case TRUNCATED -> offer(FaultySource.half(), FaultyFolder.old());
            case FEWER_THAN_ANNOUNCED -> offer(FaultySource.body(ALL - 1, ALL), FaultyFolder.old());
            case HALF_WRITTEN -> offer(FaultySource.half(), Instant.now());
            case REPLACED_WHILE_READ -> {
                offer(all, FaultyFolder.old());
                onRead.set(session -> Files.writeString(file, FaultySource.half()));
            }
            case CLOCK_AHEAD -> offer(all, Instant.now().plus(Duration.ofDays(400)));
            default -> throw new IllegalArgumentException(fault + " does not happen by SFTP");
        }
    }

    /** Each delivery has a time of its own; the same file is not fetched twice. */
    private void offer(String text, Instant changed) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(changed.plusSeconds(++deliveries)));
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop(true);
        } catch (IllegalStateException alreadyEnding) {
            // A session that was ending by itself found the server's threads gone.
        }
    }
}
