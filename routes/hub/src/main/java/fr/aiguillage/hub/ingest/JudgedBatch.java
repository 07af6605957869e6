package fr.aiguillage.hub.ingest;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A batch held against what is stored.
 *
 * @param messages in the order of the queue
 * @param doubles ids of the messages that came once more within the batch: they are answered, and count no more than those
 *     that came in an earlier one
 * @param histories by remote id, in the order of their first message
 */
record JudgedBatch(List<Judged> messages, List<String> doubles, Map<String, RecordHistory> histories) {

    /** The records that must be written. */
    Collection<RecordHistory> changed() {
        return histories.values().stream().filter(RecordHistory::changed).toList();
    }

    /** The messages that came for the first time: the only ones that count. */
    List<Judged> fresh() {
        return messages.stream().filter(message -> message.known() == null).toList();
    }
}
