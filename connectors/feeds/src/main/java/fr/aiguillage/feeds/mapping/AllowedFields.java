package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.canonical.RedactedRecord;
import fr.aiguillage.feeds.canonical.Redaction;
import fr.aiguillage.feeds.config.FeedDefinition;

/**
 * What of a feed's source records may be queued, stored or mapped at all: the declared columns without the data about
 * pupils. Forbidden fields are told of even where no column declares them: the source should not send them.
 */
public final class AllowedFields {

    private final DeclaredColumns columns;

    public AllowedFields(FeedDefinition feed) {
        this.columns = new DeclaredColumns(feed.columns());
    }

    /** The record given stays as it is. */
    public RedactedRecord keep(JsonNode sourceRecord) {
        RedactedRecord redacted = Redaction.of(sourceRecord);
        return new RedactedRecord(columns.keep(redacted.record()), redacted.notices());
    }
}
