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
     * Left out by a rule of the mapping, which answered {@code {"filtered": "RULE_CODE"}}.
     *
     * @param rule stable code, counted in the ledger
     */
    record Filtered(String rule) implements MappedRecord {}

    /** The mapping failed on this record; it ends in quarantine with the notice. */
    record Failed(Notice notice) implements MappedRecord {}
}
