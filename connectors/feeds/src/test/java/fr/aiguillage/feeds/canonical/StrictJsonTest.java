package fr.aiguillage.feeds.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private final StrictJson json = new StrictJson();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":1}}",
                "{\"a\":1} {\"b\":2}",
                "{'a':1}",
                "{\"a\":NaN}",
                "[1,]",
                "<offre/>",
                "nul"
            })
    void whatIsNoJsonDocumentIsRefused(String body) {
        assertThat(refusal(body.getBytes(StandardCharsets.UTF_8))).isEqualTo("BODY_NOT_JSON");
    }

    @Test
    void aFieldWrittenTwiceIsRefused() {
        assertThat(refusal("{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("BODY_DUPLICATE_FIELD");
    }

    @Test
    void otherEncodingsThanUtf8AreRefused() {
        assertThat(refusal("{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("BODY_NOT_UTF8");
        assertThat(refusal("{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_16LE))).isIn("BODY_NOT_UTF8", "BODY_NOT_JSON");
        assertThat(refusal(new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'})).isEqualTo("BODY_NOT_UTF8");
    }

    @Test
    void aByteOrderMarkDoesNoHarm() {
        assertThat(json.read("\uFEFF{}".getBytes(StandardCharsets.UTF_8))
                        .document()
                        .isObject())
                .isTrue();
    }

    @Test
    void depthAndSizeAreBounded() {
        String atLimit = "[".repeat(StrictJson.DEPTH_LIMIT) + "]".repeat(StrictJson.DEPTH_LIMIT);

        assertThat(json.read(atLimit.getBytes(StandardCharsets.UTF_8)).notices())
                .isEmpty();
        assertThat(refusal(("[" + atLimit + "]").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("BODY_TOO_DEEP");
        assertThat(refusal("[".repeat(10_000).getBytes(StandardCharsets.UTF_8))).isEqualTo("BODY_TOO_DEEP");
        assertThat(refusal(new byte[10 * 1024 * 1024])).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void theNoticeShowsThePlaceAndNothingOfTheBody() {
        var notice = json.read("{\"nom\": Dupont}".getBytes(StandardCharsets.UTF_8))
                .notices()
                .get(0);

        assertThat(notice.english()).contains("1:").doesNotContain("Dupont");
    }

    private String refusal(byte[] body) {
        JsonReading reading = json.read(body);
        assertThat(reading.document()).isNull();
        return reading.notices().get(0).code().name();
    }
}
