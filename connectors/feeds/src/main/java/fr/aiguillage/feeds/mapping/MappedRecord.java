package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.contract.Notice;
import java.util.List;

/** What became of one record: an offer, nothing on purpose, or nothing by mistake. */
public sealed interface MappedRecord {

    /**
     * A canonical offer, not yet checked.
     *
     * @param notices one for each field about pupils that was dropped, and for each value of another type than its field
     */
    record Mapped(JsonNode offer, List<Notice> notices) implements MappedRecord {

        public Mapped {
            notices = List.copyOf(notices);
        }
    }

    /**
     * Left out by a rule of the mapping, which answered {@code {"filtered": "RULE_CODE"}}, and where it knows which offer
     * the record is of, {@code "source": {"remoteId": …}} beside it: that offer ends.
     *
     * @param rule stable code, counted in the ledger
     * @param source as of an offer; a missing node when the mapping did not tell
     */
    record Filtered(String rule, JsonNode source) implements MappedRecord {}

    /** The mapping failed on this record; it ends in quarantine with the notice. */
    record Failed(Notice notice) implements MappedRecord {}
}
