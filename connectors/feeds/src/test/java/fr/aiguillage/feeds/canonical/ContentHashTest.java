package fr.aiguillage.feeds.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.DiffusionScope;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    private ObjectNode document;
    private ContentHash before;

    @BeforeEach
    void aFullOffer() throws IOException {
        JsonNode schema =
                PublishedDocument.read("config/schemas/offer.schema.json").root();
        document = schema.at("/examples/1").deepCopy();
        before = hash();
    }

    @Test
    void marksThatTheSourceLookedAgainChangeNothing() {
        object("/source").put("version", 99).put("updatedAt", "2026-05-01T00:00:00Z");
        object("/validity").put("lastConfirmedAt", "2026-05-01T00:00:00Z");

        assertThat(hash()).isEqualTo(before);
        assertThat(before.hex()).matches("[0-9a-f]{32}");
    }

    @Test
    void anythingElseDoes() {
        object("/seatBlocks/0").put("remaining", 0);
        ContentHash fewerSeats = hash();
        object("/validity").remove("expiresAt");

        assertThat(fewerSeats).isNotEqualTo(before);
        assertThat(hash()).isNotEqualTo(fewerSeats);
    }

    private ObjectNode object(String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    private ContentHash hash() {
        return ContentHash.of(new OfferReader()
                .read(document, new OfferDefaults(DiffusionScope.OPEN))
                .offer());
    }
}
