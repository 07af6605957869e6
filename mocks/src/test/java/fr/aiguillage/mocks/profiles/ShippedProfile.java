package fr.aiguillage.mocks.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.feeds.canonical.OfferDefaults;
import fr.aiguillage.feeds.canonical.OfferReader;
import fr.aiguillage.feeds.canonical.OfferReading;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.config.FeedCatalog;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.ReadFeeds;
import fr.aiguillage.feeds.mapping.MappedRecord;
import fr.aiguillage.feeds.mapping.MappingInspection;
import fr.aiguillage.feeds.mapping.RecordMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A feed profile of the configuration that ships with the hub, tried on single records. */
final class ShippedProfile {
    private static final Path CONFIG = Path.of("..", "config");
    private static final Map<String, String> SECRETS = Map.of(
            "BANQUE_LYON_PASSWORD", "-",
            "BANQUE_MARIADB_PASSWORD", "-",
            "POLE_EMPLOI_CLIENT_SECRET", "-",
            "UN_ELEVE_UN_STAGE_PASSWORD", "-",
            "IMMERSION_FACILITEE_KEY", "-",
            "CCI_LYON_PASSWORD", "-",
            "ONISEP_PUSH_PASSWORD", "-",
            "MISSION_LOCALE_EVENEMENTS_KEY", "-");

    private final FeedDefinition feed;
    private final RecordMapper mapper;
    private final OfferReader reader = new OfferReader();

    ShippedProfile(String id) {
        feed = catalog().feeds().stream()
                .filter(found -> found.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no usable profile " + id));
        mapper = RecordMapper.of(feed);
    }

    static List<ConfigProblem> problems() {
        return catalog().problems();
    }

    FeedDefinition feed() {
        return feed;
    }

    OfferReading read(JsonNode sourceRecord) {
        MappedRecord mapped = mapper.map(sourceRecord, "test");
        if (mapped instanceof MappedRecord.Mapped offer) {
            return reader.read(offer.offer(), new OfferDefaults(DiffusionScope.ACADEMY));
        }
        throw new AssertionError("not mapped: " + mapped);
    }

    Offer offer(JsonNode sourceRecord) {
        OfferReading reading = read(sourceRecord);
        return Objects.requireNonNull(reading.offer(), () -> reading.notices().toString());
    }

    private static FeedCatalog catalog() {
        return new ReadFeeds(SECRETS::get, List.of(new MappingInspection())).read(CONFIG);
    }
}
