package fr.aiguillage.hub.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.EventType;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.NoticeCode;
import fr.aiguillage.hub.batch.InboundMessage;
import fr.aiguillage.hub.broker.HubUser;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadEnvelopesTest {

    private static final String OFFER = "{\"remoteId\":\"42\"}";

    private final ReadEnvelopes readEnvelopes = new ReadEnvelopes(new HubUser("hub"));

    private InboundEvent read(String user, Map<String, String> headers, String body) {
        byte[] bytes = body.getBytes(UTF_8);
        InboundMessage message =
                new InboundMessage("broker-1", false, Instant.EPOCH, user, headers, bytes, bytes.length);
        return readEnvelopes.read(List.of(message)).get(0);
    }

    private InboundEvent read(Map<String, String> headers, String body) {
        return read("partner", headers, body);
    }

    private static String body(InboundEvent event) {
        return new String(event.body(), UTF_8);
    }

    private static List<NoticeCode> codes(InboundEvent event) {
        return event.notices().stream().map(Notice::code).toList();
    }

    private static Map<String, String> attributes(String prefix, String... pairs) {
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            headers.put(prefix + pairs[i], pairs[i + 1]);
        }
        return headers;
    }

    @Test
    void aBareBodyIsAnUpsert() {
        InboundEvent event = read(Map.of("color", "blue"), OFFER);
        assertThat(event.type()).isEqualTo(EventType.OFFER_UPSERTED);
        assertThat(event.messageId()).isEqualTo("broker-1");
        assertThat(body(event)).isEqualTo(OFFER);
        assertThat(event.notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_", "ce-", "cloudEvents_", "cloudEvents:"})
    void attributesAreReadUnderAnyPrefix(String prefix) {
        InboundEvent event = read(
                attributes(
                        prefix,
                        "specversion",
                        "1.0",
                        "id",
                        "e-1",
                        "type",
                        "fr.aiguillage.offer.withdrawn",
                        "subject",
                        "42",
                        "time",
                        "2026-11-23T10:00:00+01:00"),
                "");
        assertThat(event.type()).isEqualTo(EventType.OFFER_WITHDRAWN);
        assertThat(event.messageId()).isEqualTo("e-1");
        assertThat(event.subject()).isEqualTo("42");
        assertThat(event.time()).isEqualTo("2026-11-23T09:00:00Z");
        assertThat(event.notices()).isEmpty();
    }

    @Test
    void aStructuredEventGivesItsDataAsTheBody() {
        InboundEvent event = read(
                Map.of("JMS_AMQP_ContentType", "application/cloudevents+json; charset=UTF-8"),
                "{\"specversion\":\"1.0\",\"id\":\"e-1\",\"source\":\"/a\",\"type\":\"fr.aiguillage.offer.upserted\","
                        + "\"datacontenttype\":\"application/json\",\"data\":" + OFFER + "}");
        assertThat(event.messageId()).isEqualTo("e-1");
        assertThat(body(event)).isEqualTo(OFFER);
        assertThat(event.contentType()).isEqualTo("application/json");
        assertThat(event.notices()).isEmpty();
    }

    @Test
    void aStructuredEventIsRecognisedWithoutItsContentType() {
        InboundEvent event = read(
                Map.of(),
                "{\"specversion\":\"1.0\",\"id\":\"e-1\",\"source\":\"/a\",\"type\":\"fr.aiguillage.offer.filled\"}");
        assertThat(event.type()).isEqualTo(EventType.OFFER_FILLED);
    }

    @Test
    void dataMayStandInBase64() {
        InboundEvent event = read(
                Map.of(),
                "{\"specversion\":\"1.0\",\"id\":\"e-1\",\"type\":\"fr.aiguillage.offer.upserted\","
                        + "\"data_base64\":\"eyJyZW1vdGVJZCI6IjQyIn0=\"}");
        assertThat(body(event)).isEqualTo(OFFER);
    }

    @Test
    void anOfferThatMerelySpeaksOfVersionsStaysABareBody() {
        String offer = "{\"remoteId\":\"42\",\"tags\":[\"specversion\"]}";
        InboundEvent event = read(Map.of(), offer);
        assertThat(body(event)).isEqualTo(offer);
        assertThat(event.notices()).isEmpty();
    }

    @Test
    void brokenJsonUnderTheStructuredTypeIsANoticeAndNoException() {
        InboundEvent event = read(Map.of("content-type", "application/cloudevents+json"), "{\"specversion\":");
        assertThat(codes(event)).containsExactly(EnvelopeNotice.EVENT_UNREADABLE);
        assertThat(event.rejected()).isTrue();
    }

    @Test
    void anEnvelopeOfEndlessDepthIsANoticeAndNoException() {
        String deep = "{\"specversion\":\"1.0\",\"data\":" + "[".repeat(100_000);
        assertThat(codes(read(Map.of(), deep))).containsExactly(EnvelopeNotice.EVENT_UNREADABLE);
    }

    @Test
    void badBase64IsANoticeAndNoException() {
        String event =
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"type\":\"fr.aiguillage.offer.upserted\",\"data_base64\":\"%\"}";
        assertThat(codes(read(Map.of(), event))).contains(EnvelopeNotice.EVENT_UNREADABLE);
    }

    @Test
    void anUnknownTypeIsRejected() {
        InboundEvent event = read(attributes("ce_", "id", "1", "type", "com.example.thing"), OFFER);
        assertThat(codes(event)).containsExactly(EnvelopeNotice.EVENT_TYPE_UNKNOWN);
    }

    @Test
    void anotherVersionOfCloudEventsIsRejected() {
        InboundEvent event =
                read(attributes("ce_", "specversion", "0.3", "id", "1", "type", "fr.aiguillage.offer.upserted"), OFFER);
        assertThat(codes(event)).containsExactly(EnvelopeNotice.EVENT_VERSION_UNKNOWN);
    }

    @Test
    void theInternalTypesAreTheHubsAlone() {
        Map<String, String> headers = attributes("ce_", "id", "1", "type", "fr.aiguillage.record.read");
        headers.put("aig_run", "run-7");
        headers.put("aig_position", "offers.csv:12");
        assertThat(codes(read("partner", headers, OFFER))).containsExactly(EnvelopeNotice.EVENT_TYPE_RESERVED);
        assertThat(read("partner", headers, OFFER).runId()).isNull();
        InboundEvent own = read("hub", headers, OFFER);
        assertThat(own.notices()).isEmpty();
        assertThat(own.type()).isEqualTo(EventType.RECORD_READ);
        assertThat(own.runId()).isEqualTo("run-7");
        assertThat(own.position()).isEqualTo("offers.csv:12");
    }

    @Test
    void anIdThatIsMissingOrEndlessIsReplacedByTheBrokers() {
        InboundEvent missing = read(attributes("ce_", "type", "fr.aiguillage.offer.upserted"), OFFER);
        InboundEvent endless =
                read(attributes("ce_", "id", "x".repeat(300), "type", "fr.aiguillage.offer.upserted"), OFFER);
        assertThat(List.of(missing, endless)).allSatisfy(event -> {
            assertThat(event.messageId()).isEqualTo("broker-1");
            assertThat(codes(event)).containsExactly(EnvelopeNotice.EVENT_ID_UNUSABLE);
            assertThat(event.rejected()).isFalse();
        });
    }

    @Test
    void aTimeThatIsNoneIsIgnoredWithANotice() {
        InboundEvent event =
                read(attributes("ce_", "id", "1", "type", "fr.aiguillage.offer.upserted", "time", "yesterday"), OFFER);
        assertThat(event.time()).isNull();
        assertThat(event.rejected()).isFalse();
        assertThat(codes(event)).containsExactly(EnvelopeNotice.EVENT_TIME_INVALID);
    }

    @Test
    void anUpsertWithoutABodyIsRejected() {
        assertThat(codes(read(Map.of(), ""))).containsExactly(EnvelopeNotice.BODY_MISSING);
    }

    @Test
    void aBodyThatWasCutIsRejectedUnread() {
        byte[] beginning = "{\"specversion\":\"1.0\"".getBytes(UTF_8);
        InboundMessage message = new InboundMessage("b", false, Instant.EPOCH, "p", Map.of(), beginning, 5_000_000);
        InboundEvent event = readEnvelopes.read(List.of(message)).get(0);
        assertThat(codes(event)).containsExactly(EnvelopeNotice.BODY_TOO_LONG);
    }

    @Test
    void everyNoticeHasItsTextInBothLanguagesWithRoomForItsArguments() {
        assertThat(Arrays.asList(EnvelopeNotice.values())).allSatisfy(code -> {
            Notice notice = Notice.of(code, "", "ARGUMENT");
            assertThat(notice.french()).endsWith(".").doesNotContain("%s");
            assertThat(notice.english()).endsWith(".").doesNotContain("%s");
        });
    }
}
