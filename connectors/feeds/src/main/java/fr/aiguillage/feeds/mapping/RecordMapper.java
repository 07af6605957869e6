package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.schibsted.spt.data.jslt.JsltException;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.feeds.canonical.RedactedRecord;
import fr.aiguillage.feeds.canonical.Redaction;
import fr.aiguillage.feeds.config.FeedDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Turns the records of one feed into canonical offers. Safe for many threads; a record's result depends on the record
 * and the feed's files alone.
 */
public final class RecordMapper {

    private final Optional<CompiledMapping> mapping;
    private final DeclaredColumns columns;
    private final CanonicalDefaults defaults;
    private final UnmappedCodes unmapped;

    private RecordMapper(
            Optional<CompiledMapping> mapping,
            DeclaredColumns columns,
            CanonicalDefaults defaults,
            UnmappedCodes unmapped) {
        this.mapping = mapping;
        this.columns = columns;
        this.defaults = defaults;
        this.unmapped = unmapped;
    }

    /**
     * The mapper of a feed; one without a mapping file hands canonical records through.
     *
     * @throws MappingUnusable when the mapping does not compile
     */
    public static RecordMapper of(FeedDefinition feed) {
        UnmappedCodes unmapped = new UnmappedCodes();
        return new RecordMapper(
                Optional.ofNullable(feed.mapping()).map(file -> compile(feed, file, unmapped)),
                new DeclaredColumns(feed.columns()),
                CanonicalDefaults.of(feed),
                unmapped);
    }

    private static CompiledMapping compile(FeedDefinition feed, Path file, UnmappedCodes unmapped) {
        Map<String, CodeTable> tables = feed.codeTables().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, table -> table(table.getValue())));
        try {
            return CompiledMapping.of(file, tables, unmapped);
        } catch (IOException | JsltException unusable) {
            throw new MappingUnusable(feed.id(), unusable);
        }
    }

    private static CodeTable table(Path file) {
        return ReadCodeTable.read(Path.of(""), file).table();
    }

    /**
     * Maps one record.
     *
     * @param position where the record stands in its source, for the notice of a failure
     */
    public MappedRecord map(JsonNode sourceRecord, String position) {
        RedactedRecord redacted = Redaction.of(columns.keep(sourceRecord));
        JsonNode mapped;
        try {
            JsonNode allowed = redacted.record();
            mapped = mapping.map(jslt -> jslt.apply(allowed)).orElse(allowed);
        } catch (RuntimeException | StackOverflowError broken) {
            // JSLT lets more than its own exception through, and a mapping may recurse without end.
            return failed(position, String.valueOf(broken.getMessage()));
        }
        if (!(mapped instanceof ObjectNode offer) || offer.isEmpty()) {
            return failed(position, "the mapping gave no object");
        }
        JsonNode rule = offer.path("filtered");
        if (rule.isTextual()) {
            return new MappedRecord.Filtered(rule.textValue(), offer.path("source"));
        }
        if (mapping.isEmpty()) {
            return new MappedRecord.Mapped(defaults.fill(offer), redacted.notices());
        }
        FitOffer fit = new FitOffer();
        ObjectNode fitted = fit.fit(offer);
        List<Notice> notices = new ArrayList<>(redacted.notices());
        notices.addAll(fit.notices());
        return new MappedRecord.Mapped(defaults.fill(fitted), notices);
    }

    private static MappedRecord failed(String position, String reason) {
        return new MappedRecord.Failed(Notice.of(MappingNotice.MAPPING_FAILED, "", position, reason));
    }

    /** Codes that no table of this feed knew, since the mapper was made. */
    public UnmappedCodes unmappedCodes() {
        return unmapped;
    }
}
