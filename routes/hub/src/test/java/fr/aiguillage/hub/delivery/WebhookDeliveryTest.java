package fr.aiguillage.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.out.HttpOut;
import fr.aiguillage.feeds.out.PoleRole;
import fr.aiguillage.feeds.out.WebhookSignature;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.store.Acknowledgement;
import fr.aiguillage.hub.store.AcknowledgementStore;
import fr.aiguillage.hub.store.DestinationStore;
import fr.aiguillage.hub.store.OutboxRow;
import fr.aiguillage.hub.store.OutboxStore;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Web hooks to receivers that are well, slow, wrong or gone, side by side. */
@TestHub
class WebhookDeliveryTest implements Sinks {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CHANNEL = "webhook-test";

    @TempDir
    private Path folder;

    @Autowired
    private OutboxStore outbox;

    @Autowired
    private DestinationStore destinations;

    @Autowired
    private AcknowledgementStore acknowledgements;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DeliveryHealth health;

    private final Map<DestinationId, Sink> sinks = new LinkedHashMap<>();
    private final UUID hubId = UUID.randomUUID();
    private Receiver well;
    private Receiver troubled;
    private DispatchDeliveries dispatch;

    @BeforeEach
    void receivers() throws Exception {
        well = new Receiver();
        troubled = new Receiver();
        start(Duration.ofDays(3));
    }

    private void start(Duration parkAfter) {
        DeliverySettings settings =
                new DeliverySettings(null, Duration.ZERO, Duration.ofSeconds(1), Duration.ofMillis(100), parkAfter);
        dispatch = new DispatchDeliveries(List.of(this), outbox, destinations, acknowledgements, transaction, settings);
        dispatch.start();
    }

    @AfterEach
    void stop() {
        dispatch.stop();
        well.close();
        troubled.close();
        jdbc.sql("DELETE FROM outbox WHERE channel = ?").param(CHANNEL).update();
        jdbc.sql("DELETE FROM destination WHERE channel = ?").param(CHANNEL).update();
        jdbc.sql("DELETE FROM acknowledgement WHERE channel = ?").param(CHANNEL).update();
    }

    @Test
    void aSlowAWrongAndAGoneReceiverHoldUpNoOther() throws Exception {
        Receiver slow = troubled.neverAnswers();
        try (Receiver wrong = new Receiver().answers(500, "")) {
            offer("slow", slow.url(), 5);
            offer("wrong", wrong.url(), 5);
            offer("gone", URI.create("http://127.0.0.1:1/"), 5);
            offer("well", well.url(), 5);

            until(() -> well.taken().size() == 5);

            assertThat(well.taken()).extracting(Receiver.Post::body).containsExactly(bodies(5));
            assertThat(waiting("slow")).isEqualTo(5);
            assertThat(waiting("wrong")).isEqualTo(5);
            assertThat(waiting("gone")).isEqualTo(5);

            wrong.answers(200, "");
            until(() -> wrong.taken().size() == 5);
            assertThat(wrong.taken()).extracting(Receiver.Post::body).containsExactly(bodies(5));
            until(() -> waiting("wrong") == 0);
        }
    }

    @Test
    void theReceiverKnowsWhoSentItAndThatItIsWhole() {
        offer("well", well.url(), 1);

        until(() -> !well.taken().isEmpty());

        Receiver.Post post = well.taken().get(0);
        assertThat(post.id()).isEqualTo(hubId + ":1:well");
        assertThat(post.signature())
                .isEqualTo(WebhookSignature.of(
                        "s3cret", post.id(), Instant.ofEpochSecond(Long.parseLong(post.timestamp())), post.body()));
    }

    @Test
    void aRefusedDeliveryIsKeptWithItsReasonAndTheNextGoesOn() {
        troubled.answers(422, "{\"reason\": \"formation inconnue\"}");
        offer("picky", troubled.url(), 1);
        until(() -> waiting("picky") == 0);

        assertThat(acknowledgements.list(hubId, null, 10))
                .containsExactly(new Acknowledgement(
                        CHANNEL, "picky", hubId, 1, Acknowledgement.Status.REFUSED, "HTTP 422 formation inconnue"));
    }

    @Test
    void theWebHookOfTheMldsCarriesTheAttributeAndItsAnswersAreKeptNowhere() {
        String body = "{\"offer\":{\"inclusion\":{\"openToReentry\":\"YES\"}}}";
        OutboxRow own = new OutboxRow(0, CHANNEL, "mlds", hubId, 1, "UPSERT", body, List.of());
        OutboxRow told = own.as(PoleRole.MLDS_COORDINATOR);
        Sink sink = sink(well.url(), "s3cret");
        assertThat(sink.body(told)).isEqualTo(body);
        assertThat(sink.body(own)).isEqualTo("{\"offer\":{}}");

        well.answers(422, "{\"reason\": \"formation inconnue\"}");
        sinks.put(new DestinationId(CHANNEL, "mlds"), sink);
        outbox.write(List.of(told));
        until(() -> waiting("mlds") == 0);

        assertThat(acknowledgements.list(hubId, null, 10)).isEmpty();
    }

    @Test
    void aReceiverMaySayThatItHasDealtWithIt() {
        well.answers(200, "{\"status\": \"ACKNOWLEDGED\"}");
        offer("well", well.url(), 2);
        until(() -> waiting("well") == 0);

        assertThat(acknowledgements.list(hubId, "ACKNOWLEDGED", 10))
                .extracting(Acknowledgement::revision)
                .containsExactly(2L);
    }

    @Test
    void whatFailsForTooLongIsParkedWithAnAlarmUntilAPersonResumesIt() {
        dispatch.stop();
        start(Duration.ZERO);
        troubled.answers(503, "");
        offer("parked", troubled.url(), 1);
        until(() -> !destinations.parked().isEmpty());
        assertThat(status(health)).isEqualTo("DEGRADED");

        troubled.answers(200, "");
        dispatch.dispatch();
        assertThat(waiting("parked")).isEqualTo(1);
        assertThat(troubled.taken()).isEmpty();

        assertThat(destinations.resume(CHANNEL, "parked")).isTrue();
        until(() -> waiting("parked") == 0);
        assertThat(troubled.taken()).hasSize(1);
        assertThat(status(health)).isEqualTo("UP");
    }

    @Test
    void aSecretThatIsNoneIsWaitedOutAndParkedLikeAnyOtherTrouble() {
        dispatch.stop();
        start(Duration.ZERO);
        offer("badly-signed", well.url(), 1, "whsec_no Base64!");

        until(() -> destinations.parked().stream()
                .anyMatch(row -> row.destination().equals("badly-signed")
                        && String.valueOf(row.lastError()).contains("is not Base64")));
        assertThat(well.taken()).isEmpty();
    }

    @Test
    void anInstanceThatIsKilledKeepsItsDestinationsWaitingForHalfAMinuteAtMost() {
        offer("slow", troubled.neverAnswers().url(), 1);
        until(() -> leasedFor("slow") > 0);
        assertThat(leasedFor("slow")).isLessThanOrEqualTo(30);

        jdbc.sql("UPDATE destination SET leased_until = now() + interval '1 second' WHERE channel = ?")
                .param(CHANNEL)
                .update();
        dispatch.renewLeases();
        assertThat(leasedFor("slow")).as("it lives").isGreaterThan(5);
    }

    private double leasedFor(String destination) {
        return jdbc.sql("""
                        SELECT coalesce(extract(epoch FROM max(leased_until) - now()), 0)
                        FROM destination WHERE channel = ? AND destination = ?
                        """).params(CHANNEL, destination).query(Double.class).single();
    }

    private static String status(HealthIndicator indicator) {
        return indicator.health(true).getStatus().getCode();
    }

    private void offer(String destination, URI url, int revisions) {
        offer(destination, url, revisions, "s3cret");
    }

    private void offer(String destination, URI url, int revisions, String secret) {
        sinks.put(new DestinationId(CHANNEL, destination), sink(url, secret));
        for (int revision = 1; revision <= revisions; revision++) {
            outbox.write(List.of(new OutboxRow(
                    0, CHANNEL, destination, hubId, revision, "UPSERT", bodies(revision)[revision - 1], List.of())));
        }
    }

    private Sink sink(URI url, String words) {
        try {
            Path secret = Files.writeString(folder.resolve("secret"), words);
            return new WebhookSink(
                    url, new Secret("${file:" + secret + "}"), new HttpOut(Duration.ofSeconds(2)), Clock.systemUTC());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String[] bodies(int count) {
        String[] bodies = new String[count];
        for (int i = 0; i < count; i++) {
            bodies[i] = "{\"revision\":" + (i + 1) + "}";
        }
        return bodies;
    }

    private int waiting(String destination) {
        return outbox.nextFor(CHANNEL, destination, 100).size();
    }

    private void until(java.util.concurrent.Callable<Boolean> condition) {
        await().atMost(PATIENCE).until(() -> {
            dispatch.dispatch();
            return condition.call();
        });
    }

    @Override
    public List<DestinationId> all() {
        return List.copyOf(sinks.keySet());
    }

    @Override
    public Optional<Sink> find(DestinationId destination) {
        return Optional.ofNullable(sinks.get(destination));
    }
}
