package fr.aiguillage.hub.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The hub's jar as a child process on ports of its own, that can be killed without warning and started again. */
final class HubJar implements AutoCloseable {

    private static final Path JAR = Path.of("target", "aiguillage.jar");
    private static final Duration START = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final Map<String, String> secrets;
    private final int apiPort = freePort();
    private final int amqpPort = freePort();
    private final int stompPort = freePort();
    private final List<String> command;
    private Process process;

    /**
     * Starts the hub and waits until it answers.
     *
     * @param folder holds {@code config}; {@code data} and the log are put beside it
     */
    HubJar(Path folder, Map<String, String> secrets) {
        this.folder = folder;
        this.secrets = Map.copyOf(secrets);
        this.command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "-jar",
                JAR.toAbsolutePath().toString(),
                "--server.port=" + apiPort,
                "--aiguillage.config-dir=" + folder.resolve("config"),
                "--aiguillage.data-dir=" + folder.resolve("data"),
                "--aiguillage.broker.amqp-port=" + amqpPort,
                "--aiguillage.broker.core-port=" + freePort(),
                "--aiguillage.broker.stomp-port=" + stompPort);
        this.process = launch();
    }

    int amqpPort() {
        return amqpPort;
    }

    int stompPort() {
        return stompPort;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    void startAgain() {
        process = launch();
    }

    JsonNode get(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + apiPort + path))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process launch() {
        try {
            ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
            builder.environment().putAll(secrets);
            builder.redirectErrorStream(true);
            builder.redirectOutput(
                    ProcessBuilder.Redirect.appendTo(folder.resolve("hub.log").toFile()));
            Process started = builder.start();
            awaitAnswer(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer(Process started) {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end) {
            if (!started.isAlive()) {
                throw new IllegalStateException(
                        "the hub ended with " + started.exitValue() + ": see " + folder.resolve("hub.log"));
            }
            if (answers()) {
                return;
            }
            sleep();
        }
        started.destroyForcibly();
        throw new IllegalStateException("the hub does not answer: see " + folder.resolve("hub.log"));
    }

    private boolean answers() {
        try {
            return "UP".equals(get("/actuator/health").path("status").asText());
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
