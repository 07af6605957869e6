package fr.aiguillage.feeds.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.OfferNotice;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads offers that are the least one, but for what a test changes in it; tells the notices as code and path. */
final class ReadOffers {

    static final String LEAST = """
            {"source":{"remoteId":"42"},"title":"Découverte de la boulangerie",
             "seatBlocks":[{"kind":"OBSERVATION_SEQUENCE"}],"host":{},"place":{}}""";

    private static final OfferDefaults DEFAULTS = new OfferDefaults(DiffusionScope.ACADEMY);

    private final OfferReader reader = new OfferReader();
    private final StrictJson json = new StrictJson();

    ObjectNode least() {
        return (ObjectNode) json.read(LEAST.getBytes(StandardCharsets.UTF_8)).document();
    }

    OfferReading read(String body) {
        return reader.read(body.getBytes(StandardCharsets.UTF_8), DEFAULTS);
    }

    OfferReading read(ObjectNode document) {
        return reader.read(document, DEFAULTS);
    }

    /** Checks on the way that each has its text. */
    static List<String> found(OfferReading reading) {
        return reading.notices().stream().map(ReadOffers::shown).toList();
    }

    private static String shown(Notice notice) {
        assertThat(notice.code()).isInstanceOf(OfferNotice.class);
        assertThat(notice.french()).doesNotContain("%s");
        return notice.code().name() + ' ' + notice.path();
    }
}
