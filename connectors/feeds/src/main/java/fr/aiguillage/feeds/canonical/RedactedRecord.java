package fr.aiguillage.feeds.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.contract.Notice;
import java.util.List;

/**
 * A record without the fields that must not be kept.
 *
 * @param record the very record given when nothing was dropped
 * @param notices one for each field dropped
 */
public record RedactedRecord(JsonNode record, List<Notice> notices) {

    public RedactedRecord {
        notices = List.copyOf(notices);
    }
}
