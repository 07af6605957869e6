package fr.aiguillage.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/**
 * Partners that are not Java push to the whole hub and read what became of their offers. Run by Node from
 * {@code mocks/clients}; skipped, with the reason, where Node is absent.
 */
class NodePartnersIT {

    private static final Path CLIENTS = Path.of("../../mocks/clients");
    private static final int REFUSED = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path directory;

    private static HubJar hub;
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
        Path folder = HubFolder.make(directory.resolve("hub"));
        HubFolder.partner(folder, "atelier");
        HubFolder.partner(folder, "bourse");
        hub = new HubJar(folder, HubFolder.SECRETS);
    }

    @AfterAll
    static void closeTheDoor() throws Exception {
        if (hub != null) {
            hub.close();
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
            builder.environment().put("AIGUILLAGE_PASSWORD", HubFolder.SECRETS.get("PARTNER_PASSWORD"));
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

    private static Outcome push(String protocol, String file, String... options) throws InterruptedException {
        int port = protocol.equals("amqp") ? hub.amqpPort() : hub.stompPort();
        List<String> command = new ArrayList<>(List.of("node", protocol + "-partner.js"));
        command.addAll(List.of("--port", Integer.toString(port), "--user", "atelier", "--feed", "atelier"));
        command.addAll(List.of(options));
        command.add(file);
        return run(clients, command.toArray(String[]::new));
    }

    /** The clients' offers under other remote ids, so that each way of sending brings new ones. */
    private static String offersOf(String name) throws IOException {
        String offers = Files.readString(clients.resolve("offers.jsonl")).replace("atelier-2026", name);
        return Files.writeString(clients.resolve(name + ".jsonl"), offers)
                .getFileName()
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "amqp,binary", "amqp,structured", "amqp,bare",
        "stomp,binary", "stomp,structured", "stomp,bare"
    })
    void aPartnerPushesOffersAndReadsWhatBecameOfEach(String protocol, String mode) throws Exception {
        int before = received("atelier");
        String name = protocol + "-" + mode;

        Outcome outcome = push(protocol, offersOf(name), "--mode", mode);

        assertThat(outcome.status()).as(outcome.output()).isZero();
        List<JsonNode> receipts = new ArrayList<>();
        for (String line : outcome.output().lines().toList()) {
            receipts.add(JSON.readTree(line));
        }
        assertThat(receipts)
                .extracting(receipt -> receipt.path("remoteId").asText())
                .containsExactlyInAnyOrder(name + "-001", name + "-002", name + "-003");
        assertThat(receipts)
                .allMatch(receipt -> receipt.path("status").asText().equals("ACCEPTED"))
                .allMatch(receipt -> !receipt.path("hubId").asText().isEmpty())
                .allMatch(receipt -> !receipt.path("custodian").asText().isEmpty());
        assertThat(received("atelier")).isEqualTo(before + 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amqp", "stomp"})
    void aPartnerCannotWriteToTheQueueOfAnother(String protocol) throws Exception {
        Outcome outcome = push(protocol, "offers.jsonl", "--to", "in.bourse");

        assertThat(outcome.status()).as(outcome.output()).isEqualTo(REFUSED);
        assertThat(received("bourse")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"amqp", "stomp"})
    void aPartnerCannotReadTheReceiptsOfAnother(String protocol) throws Exception {
        Outcome outcome = push(protocol, "offers.jsonl", "--from", "receipts.bourse");

        assertThat(outcome.status()).as(outcome.output()).isEqualTo(REFUSED);
    }

    @Test
    void anUnknownUserIsRefused() throws Exception {
        Outcome outcome = push("amqp", "offers.jsonl", "--user", "passant");

        assertThat(outcome.status()).as(outcome.output()).isEqualTo(REFUSED);
    }

    private static int received(String feed) {
        for (JsonNode line : hub.get("/api/v1/ledger").path("feeds")) {
            if (line.path("feed").asText().equals(feed)) {
                return line.path("received").asInt();
            }
        }
        return 0;
    }
}
