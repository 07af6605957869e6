package fr.aiguillage.feeds.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.contract.AccessibilityClaim;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.HostSector;
import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.contract.PlacePrecision;
import fr.aiguillage.contract.SeatBlock;
import fr.aiguillage.contract.SourceRef;
import fr.aiguillage.contract.TriState;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfferSchemaTest {

    private static final OfferDefaults DEFAULTS = new OfferDefaults(DiffusionScope.ACADEMY);

    private final JsonNode schema =
            PublishedDocument.read("config/schemas/offer.schema.json").root();
    private final OfferReader reader = new OfferReader();
    private final OfferWriter writer = new OfferWriter();

    OfferSchemaTest() throws IOException {}

    @ParameterizedTest
    @EnumSource(OfferObject.class)
    void theSchemaHasTheFieldsThatTheReaderKnows(OfferObject object) {
        JsonNode described = described(object);

        assertThat(names(described.get("properties"))).isEqualTo(object.fields());
        assertThat(described.get("additionalProperties").booleanValue()).isFalse();
        assertThat(described.get("description").textValue()).isNotBlank();
        described
                .get("properties")
                .forEach(field -> assertThat(field.has("description") || field.has("$ref"))
                        .isTrue());
    }

    @Test
    void aFullOfferWritesEveryFieldOfTheSchema() throws IOException {
        JsonNode full = schema.at("/examples/1");
        Offer offer = reader.read(full, DEFAULTS).offer();

        JsonNode written = new ObjectMapper().readTree(writer.write(offer));

        assertThat(written).isEqualTo(full);
        for (OfferObject object : OfferObject.values()) {
            assertThat(names(instance(written, object))).isEqualTo(object.fields());
        }
    }

    @Test
    void everyExampleIsValidAndReadsWithoutNotice() {
        assertThat(schema.get("examples")).isNotEmpty().allSatisfy(example -> {
            assertThat(JsonSchemas.problems(schema, example)).isEmpty();
            assertThat(reader.read(example, DEFAULTS).notices()).isEmpty();
        });
    }

    @Test
    void whateverIsWrittenIsValid() throws IOException {
        RandomOffers offers = new RandomOffers(3);
        for (int i = 0; i < 50; i++) {
            JsonNode written = new ObjectMapper().readTree(writer.write(offers.next()));

            assertThat(JsonSchemas.problems(schema, written)).isEmpty();
        }
    }

    @Test
    void theSchemaListsTheValuesOfTheCode() {
        assertThat(values("/$defs/seatBlock/properties/kind/enum")).isEqualTo(names(OfferKind.values()));
        assertThat(values("/$defs/seatBlock/properties/levels/items/enum")).isEqualTo(names(Level.values()));
        assertThat(values("/$defs/host/properties/sector/enum")).isEqualTo(names(HostSector.values()));
        assertThat(values("/$defs/place/properties/precision/enum")).isEqualTo(names(PlacePrecision.values()));
        assertThat(values("/properties/diffusionScope/enum")).isEqualTo(names(DiffusionScope.values()));
        assertThat(values("/properties/status/enum")).isEqualTo(names(OfferStatus.values()));
        assertThat(values("/$defs/accessibility/properties/wheelchair/enum"))
                .isEqualTo(names(AccessibilityClaim.values()));
        assertThat(values("/$defs/transport/properties/housing/enum")).isEqualTo(names(TriState.values()));
    }

    @Test
    void theSchemaHasTheLimitsOfTheCode() {
        assertThat(schema.at("/properties/title/maxLength").intValue()).isEqualTo(Offer.TITLE_LIMIT);
        assertThat(schema.at("/properties/description/maxLength").intValue()).isEqualTo(Offer.DESCRIPTION_LIMIT);
        assertThat(schema.at("/$defs/source/properties/remoteId/maxLength").intValue())
                .isEqualTo(SourceRef.REMOTE_ID_LIMIT);
        assertThat(schema.at("/$defs/seatBlock/properties/seats/maximum").intValue())
                .isEqualTo(SeatBlock.SEATS_LIMIT);
    }

    private JsonNode described(OfferObject object) {
        return object == OfferObject.OFFER ? schema : schema.at("/$defs/" + field(object));
    }

    private static JsonNode instance(JsonNode offer, OfferObject object) {
        return switch (object) {
            case OFFER -> offer;
            case SEAT_BLOCK -> offer.at("/seatBlocks/0");
            case FORMATION -> offer.at("/seatBlocks/0/formation");
            default -> offer.get(field(object));
        };
    }

    /** {@code SEAT_BLOCK} is {@code seatBlock}. */
    private static String field(OfferObject object) {
        String[] words = object.name().toLowerCase(Locale.ROOT).split("_", -1);
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private List<String> values(String pointer) {
        return schema.at(pointer).valueStream().map(JsonNode::textValue).toList();
    }
}
