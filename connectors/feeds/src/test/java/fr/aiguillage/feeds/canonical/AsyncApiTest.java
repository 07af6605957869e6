package fr.aiguillage.feeds.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.EventType;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.OfferNotice;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.Receipt;
import fr.aiguillage.contract.ReceiptStatus;
import fr.aiguillage.contract.Severity;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private final PublishedDocument document = PublishedDocument.read("docs/asyncapi.yaml");
    private final JsonNode api = document.root();

    AsyncApiTest() throws IOException {}

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        assertThat(api.get("asyncapi").textValue()).startsWith("3.");
        assertThat(document.inline(api).findValues("$ref")).isEmpty();
    }

    @Test
    void theChannelsAreTheQueuesOfTheHub() {
        assertThat(api.get("channels").findValuesAsText("address"))
                .containsExactly("in.{feed}", "receipts.{feed}", "pole.{id}.offers", "pole.{id}.acks");
    }

    @Test
    void theMessageTypesAreThoseOfTheCode() {
        Set<String> code = Arrays.stream(EventType.values())
                .filter(EventType::isPublic)
                .map(EventType::type)
                .collect(Collectors.toSet());

        assertThat(texts("/components/schemas/type/enum")).hasSameElementsAs(code);
        assertThat(api.at("/components/messages").findValuesAsText("name")).containsAll(code);
    }

    @Test
    void theReceiptHasTheValuesOfTheCode() {
        assertThat(texts("/components/schemas/receipt/properties/status/enum"))
                .isEqualTo(Arrays.stream(ReceiptStatus.values()).map(Enum::name).toList());
        assertThat(texts("/components/schemas/notice/properties/severity/enum"))
                .isEqualTo(Arrays.stream(Severity.values()).map(Enum::name).toList());
    }

    @Test
    void everyExampleIsValid() throws IOException {
        for (JsonNode message : document.inline(api.at("/components/messages"))) {
            assertThat(message.get("examples")).isNotEmpty();
            for (JsonNode example : message.get("examples")) {
                assertThat(JsonSchemas.problems(message.get("payload"), example.get("payload")))
                        .isEmpty();
                if (example.has("headers")) {
                    assertThat(JsonSchemas.problems(message.get("headers"), example.get("headers")))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void everyExampleOfAnOfferReadsWithoutNotice() {
        OfferReader reader = new OfferReader();
        OfferDefaults defaults = new OfferDefaults(DiffusionScope.ACADEMY);

        assertThat(reader.read(api.at("/components/messages/upserted/examples/0/payload"), defaults)
                        .notices())
                .isEmpty();
        assertThat(reader.read(api.at("/components/messages/upsertedStructured/examples/0/payload/data"), defaults)
                        .notices())
                .isEmpty();
        assertThat(reader.readSource(api.at("/components/messages/filled/examples/0/payload"))
                        .notices())
                .isEmpty();
    }

    @Test
    void aWrittenReceiptIsAsDescribed() throws IOException {
        Receipt whole = new Receipt(
                "m1",
                "42",
                ReceiptStatus.ACCEPTED,
                "h1",
                new PoleId("lyon-centre"),
                "pole@exemple.fr",
                List.of(Notice.of(OfferNotice.REQUIRED_MISSING, "/title", "title")));
        Receipt least = new Receipt("m2", null, ReceiptStatus.REJECTED, null, null, null, List.of());
        JsonNode schema = document.inline(api.at("/components/schemas/receipt"));

        for (Receipt receipt : List.of(whole, least)) {
            JsonNode written = new ObjectMapper().readTree(new ReceiptWriter().write(receipt));
            assertThat(JsonSchemas.problems(schema, written)).isEmpty();
        }
        assertThat(new ObjectMapper()
                        .readTree(new ReceiptWriter().write(whole))
                        .at("/notices/0/french")
                        .textValue())
                .isEqualTo("Le champ obligatoire « title » manque. Renseignez-le.");
    }

    private List<String> texts(String pointer) {
        return api.at(pointer).valueStream().map(JsonNode::textValue).toList();
    }
}
