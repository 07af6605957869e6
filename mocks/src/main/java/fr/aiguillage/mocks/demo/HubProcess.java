package fr.aiguillage.mocks.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The hub's jar as a process of its own, as in production; its log goes to a file. */
final class HubProcess implements AutoCloseable {
    private static final long SECONDS_TO_STOP = 30;

    private final Process process;
    private final int port;
    private final int amqpPort;
    private final Path log;

    private HubProcess(Process process, int port, int amqpPort, Path log) {
        this.process = process;
        this.port = port;
        this.amqpPort = amqpPort;
        this.log = log;
    }

    static HubProcess start(DemoSettings settings, Path folder, Map<String, String> environment) throws IOException {
        Path log = folder.resolve("hub.log").toAbsolutePath();
        int amqpPort = freePort();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-jar",
                settings.hubJar().toAbsolutePath().toString(),
                "--server.port=" + settings.port(),
                "--aiguillage.config-dir=" + settings.configDir().toAbsolutePath(),
                "--aiguillage.data-dir=" + folder.resolve("hub").toAbsolutePath(),
                "--aiguillage.broker.amqp-port=" + amqpPort,
                "--aiguillage.broker.core-port=0",
                "--aiguillage.broker.stomp-port=0"));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return new HubProcess(builder.start(), settings.port(), amqpPort, log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where partners push offers to. */
    String amqp() {
        return "amqp://127.0.0.1:" + amqpPort;
    }

    Path log() {
        return log;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
