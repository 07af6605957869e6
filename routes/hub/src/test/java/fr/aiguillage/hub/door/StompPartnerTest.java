package fr.aiguillage.hub.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.EventType;
import fr.aiguillage.hub.broker.TestBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StompPartnerTest {

    private static final String OFFER = "{\"remoteId\":\"42\",\"title\":\"Découverte de la menuiserie\"}";

    @TempDir
    static Path directory;

    private static TestBroker broker;
    private static EchoHub hub;

    @BeforeAll
    static void openTheDoor() throws Exception {
        broker = TestBroker.in(directory);
        hub = new EchoHub(broker).partner("atelier").partner("bourse");
    }

    @AfterAll
    static void closeTheDoor() throws Exception {
        hub.close();
        broker.close();
    }

    @BeforeEach
    void forget() throws Exception {
        broker.drain("receipts.atelier");
        hub.events.clear();
    }

    private static StompSocket login() throws IOException {
        StompSocket partner = StompSocket.login(broker.endpoints().stomp(), "atelier", "atelier-secret");
        assertThat(partner.receive()).startsWith("CONNECTED");
        return partner;
    }

    @Test
    void anOfferIsTakenAndItsReceiptComesBack() throws Exception {
        try (StompSocket partner = login()) {
            partner.send("SUBSCRIBE\nid:0\ndestination:receipts.atelier\nack:auto", "");
            partner.send("SEND\ndestination:in.atelier\ncontent-type:application/json", OFFER);
            assertThat(partner.receive()).startsWith("MESSAGE").contains("accepted");
        }
        InboundEvent event = hub.events.get(0);
        assertThat(new String(event.body(), UTF_8)).isEqualTo(OFFER);
        assertThat(event.message().user()).isEqualTo("atelier");
        assertThat(event.contentType()).isEqualTo("application/json");
        assertThat(event.message().sentAt()).isAfter(Instant.EPOCH);
    }

    @Test
    void anEventWithItsAttributesInHeadersIsRead() throws Exception {
        try (StompSocket partner = login()) {
            partner.send("SUBSCRIBE\nid:0\ndestination:receipts.atelier\nack:auto", "");
            byte[] body = OFFER.getBytes(UTF_8);
            partner.send(
                    "SEND\ndestination:in.atelier\ncontent-length:" + body.length
                            + "\nce-specversion:1.0\nce-id:stomp-1\nce-source:/atelier"
                            + "\nce-type:fr.aiguillage.offer.filled\nce-time:2026-11-23T10\\c00\\c00Z",
                    OFFER);
            assertThat(partner.receive()).contains("stomp-1", "accepted");
        }
        InboundEvent event = hub.events.get(0);
        assertThat(event.type()).isEqualTo(EventType.OFFER_FILLED);
        assertThat(event.time()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(new String(event.body(), UTF_8)).isEqualTo(OFFER);
    }

    @Test
    void aPartnerCannotPassForTheHub() throws Exception {
        try (StompSocket partner = login()) {
            partner.send("SUBSCRIBE\nid:0\ndestination:receipts.atelier\nack:auto", "");
            partner.send(
                    "SEND\ndestination:in.atelier\nce-id:forged\nce-type:fr.aiguillage.record.read"
                            + "\n_AMQ_VALIDATED_USER:hub\nJMSXUserID:hub",
                    OFFER);
            assertThat(partner.receive()).contains("forged", "rejected");
        }
        assertThat(hub.events.get(0).message().user()).isEqualTo("atelier");
    }

    @Test
    void aTextBodyAboveTheLimitIsRejectedByName() throws Exception {
        try (StompSocket partner = login()) {
            partner.send("SUBSCRIBE\nid:0\ndestination:receipts.atelier\nack:auto", "");
            partner.send("SEND\ndestination:in.atelier", "x".repeat(3 << 20));
            assertThat(partner.receive()).contains("rejected");
        }
        InboundEvent event = hub.events.get(0);
        assertThat(event.message().bodyLength()).isEqualTo(3 << 20);
        assertThat(event.body()).containsOnly('x');
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        try (StompSocket stranger = StompSocket.login(broker.endpoints().stomp(), "atelier", "guess")) {
            assertThat(stranger.receive()).startsWith("ERROR");
        }
    }

    @Test
    void aPartnerMayNotSendToTheQueueOfAnother() throws Exception {
        try (StompSocket partner = login()) {
            partner.send("SEND\ndestination:in.bourse\nreceipt:1", OFFER);
            assertThat(partner.receive()).startsWith("ERROR");
        }
        assertThat(hub.events).isEmpty();
    }

    @Test
    void aPartnerMayNotReadTheReceiptsOfAnother() throws Exception {
        try (StompSocket partner = login()) {
            partner.send("SUBSCRIBE\nid:0\ndestination:receipts.bourse\nreceipt:1", "");
            assertThat(partner.receive()).startsWith("ERROR");
        }
    }

    @Test
    void aPartnerMayNotCreateAQueue() throws Exception {
        try (StompSocket partner = login()) {
            partner.send("SEND\ndestination:in.invented\nreceipt:1", OFFER);
            assertThat(partner.receive()).startsWith("ERROR");
        }
    }
}
