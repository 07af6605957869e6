package fr.aiguillage.hub.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.aiguillage.hub.broker.TestBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Partners that are not Java, run by Node from {@code mocks/clients}; skipped, with the reason, where Node is absent. */
class NodePartnersIT {

    private static final Path CLIENTS = Path.of("../../mocks/clients");
    private static final int REFUSED = 3;

    @TempDir
    static Path directory;

    private static TestBroker broker;
    private static EchoHub hub;
    private static Path clients;

    @BeforeAll
    static void openTheDoor() throws Exception {
        assumeTrue(run(directory, "node", "--version").status() == 0, "SKIPPED: node is not installed");
        clients = Files.createDirectory(directory.resolve("clients"));
        try (Stream<Path> files = Files.list(CLIENTS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, clients.resolve(file.getFileName()));
            }
        }
        Outcome install = run(clients, "npm", "ci", "--no-audit", "--no-fund");
        assumeTrue(install.status() == 0, () -> "SKIPPED: npm cannot fetch the clients: " + install.output());
        broker = TestBroker.in(directory.resolve("broker"));
        hub = new EchoHub(broker).partner("atelier").partner("bourse");
    }

    @AfterAll
    static void closeTheDoor() throws Exception {
        if (hub != null) {
            hub.close();
            broker.close();
        }
    }

    @SuppressWarnings("UnusedVariable") // the components are read through their accessors
    private record Outcome(int status, String output) {}

    private static Outcome run(Path folder, String... command) throws InterruptedException {
        try {
            Path output = Files.createTempFile(directory, "output", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("AIGUILLAGE_PASSWORD", "atelier-secret");
            Process process = builder.start();
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, "no end after 90 s: " + Files.readString(output));
            }
            return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new Outcome(-1, e.toString());
        }
    }

    private static Outcome push(String protocol, String... options) throws InterruptedException {
        int port = protocol.equals("amqp")
                ? broker.endpoints().amqp().getPort()
                : broker.endpoints().stomp().getPort();
        List<String> command = new ArrayList<>(List.of("node", protocol + "-partner.js"));
        command.addAll(List.of("--port", Integer.toString(port), "--user", "atelier", "--feed", "atelier"));
        command.addAll(List.of(options));
        command.add("offers.jsonl");
        return run(clients, command.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "amqp,binary", "amqp,structured", "amqp,bare",
        "stomp,binary", "stomp,structured", "stomp,bare"
    })
    void aPartnerPushesOffersAndReadsAReceiptForEach(String protocol, String mode) throws Exception {
        hub.events.clear();
        Outcome outcome = push(protocol, "--mode", mode);
        assertThat(outcome.status()).as(outcome.output()).isZero();
        assertThat(outcome.output().lines().filter(line -> line.contains("accepted")))
                .hasSize(3);
        assertThat(hub.events)
                .hasSize(3)
                .allMatch(event -> event.type() == EventType.UPSERTED)
                .allMatch(event -> event.notices().isEmpty())
                .allMatch(event -> new String(event.body(), StandardCharsets.UTF_8).startsWith("{\"source\":"))
                .allMatch(event -> mode.equals("bare") == (event.subject() == null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amqp", "stomp"})
    void aPartnerCannotWriteToTheQueueOfAnother(String protocol) throws Exception {
        hub.events.clear();
        Outcome outcome = push(protocol, "--to", "in.bourse");
        assertThat(outcome.status()).as(outcome.output()).isEqualTo(REFUSED);
        assertThat(hub.events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"amqp", "stomp"})
    void aPartnerCannotReadTheReceiptsOfAnother(String protocol) throws Exception {
        Outcome outcome = push(protocol, "--from", "receipts.bourse");
        assertThat(outcome.status()).as(outcome.output()).isEqualTo(REFUSED);
    }

    @Test
    void aWrongUserIsRefused() throws Exception {
        Outcome outcome = push("amqp", "--user", "bourse");
        assertThat(outcome.status()).as(outcome.output()).isEqualTo(REFUSED);
    }
}
