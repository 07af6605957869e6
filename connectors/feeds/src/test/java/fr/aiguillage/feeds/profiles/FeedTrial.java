package fr.aiguillage.feeds.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.feeds.canonical.OfferDefaults;
import fr.aiguillage.feeds.canonical.OfferReader;
import fr.aiguillage.feeds.canonical.OfferReading;
import fr.aiguillage.feeds.config.FeedCatalog;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.config.HttpSource;
import fr.aiguillage.feeds.config.ReadFeeds;
import fr.aiguillage.feeds.format.RecordReaders;
import fr.aiguillage.feeds.format.RecordSink;
import fr.aiguillage.feeds.mapping.AllowedFields;
import fr.aiguillage.feeds.mapping.MappedRecord;
import fr.aiguillage.feeds.mapping.MappingInspection;
import fr.aiguillage.feeds.mapping.RecordMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Takes one file through a shipped feed's reader, columns, mapping and check, as the hub does. */
final class FeedTrial implements RecordSink {

    static final Path CONFIG = Path.of("../../config");

    final List<Offer> offers = new ArrayList<>();
    final List<String> filtered = new ArrayList<>();
    final List<String> refused = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();

    private final AllowedFields allowed;
    private final RecordMapper mapper;
    private final OfferReader reader = new OfferReader();
    private final OfferDefaults defaults;

    private FeedTrial(FeedDefinition feed) {
        allowed = new AllowedFields(feed);
        mapper = RecordMapper.of(feed);
        defaults = new OfferDefaults(feed.diffusionScope());
    }

    static FeedTrial of(String feedId, Path body) throws IOException {
        FeedCatalog catalog = new ReadFeeds(name -> null, List.of(new MappingInspection())).read(CONFIG);
        FeedDefinition feed = catalog.feeds().stream()
                .filter(found -> found.id().value().equals(feedId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no usable feed " + feedId + ": " + catalog.problems()));
        FeedTrial trial = new FeedTrial(feed);
        try (InputStream in = Files.newInputStream(body)) {
            RecordReaders.of(format(feed)).read(in, Objects.toString(body.getFileName()), trial);
        }
        return trial;
    }

    private static Format format(FeedDefinition feed) {
        return feed.source() instanceof FileSource file ? file.format() : ((HttpSource) feed.source()).format();
    }

    @Override
    public void accept(JsonNode record, String position) {
        MappedRecord mapped = mapper.map(allowed.keep(record).record(), position);
        if (mapped instanceof MappedRecord.Filtered rule) {
            filtered.add(position + " " + rule.rule());
        } else if (mapped instanceof MappedRecord.Failed failed) {
            refused.add(failed.notice().english());
        } else if (mapped instanceof MappedRecord.Mapped offer) {
            OfferReading reading = reader.read(offer.offer(), defaults);
            notices.addAll(offer.notices());
            notices.addAll(reading.notices());
            if (reading.offer() == null) {
                refused.add(position + " " + reading.notices());
            } else {
                offers.add(reading.offer());
            }
        }
    }

    @Override
    public void reject(String position, String reason, String excerpt) {
        refused.add(position + " " + reason);
    }

    List<String> noticeCodes() {
        return notices.stream()
                .map(notice -> notice.code().name() + " " + notice.path())
                .toList();
    }
}
