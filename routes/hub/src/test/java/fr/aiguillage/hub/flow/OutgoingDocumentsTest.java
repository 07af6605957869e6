package fr.aiguillage.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.feeds.mapping.OutboundMapping;
import fr.aiguillage.feeds.out.OutgoingPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutgoingDocumentsTest {

    @TempDir
    private Path folder;

    @Test
    void aMappingThatNeverEndsForAnOfferRefusesThatOfferWithTheReason() throws Exception {
        Path file = Files.writeString(folder.resolve("endless.jslt"), "def again(x) again($x) again(.offer)");
        OutgoingDocuments documents =
                new OutgoingDocuments(OutboundMapping.of(file, Map.of()), null, Clock.systemUTC());

        assertThat(documents.of(UUID.randomUUID(), 0, 1, OutgoingDocuments.Movement.NEW, "{}"))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.document()).isNull();
                    assertThat(part.refusal())
                            .startsWith("the mapping failed: ")
                            .contains("StackOverflowError");
                });
    }

    @Test
    void aMappingThatAnswersWithAWordRefusesTheOffer() throws Exception {
        Path file = Files.writeString(folder.resolve("word.jslt"), "\"published\"");
        OutgoingDocuments documents =
                new OutgoingDocuments(OutboundMapping.of(file, Map.of()), null, Clock.systemUTC());

        assertThat(documents.of(UUID.randomUUID(), 0, 1, OutgoingDocuments.Movement.NEW, "{}"))
                .extracting(OutgoingPart::refusal)
                .containsExactly("the mapping gives nothing for it");
    }
}
