package fr.aiguillage.hub.ingest;

import fr.aiguillage.hub.matching.ChangedRecord;
import fr.aiguillage.hub.store.RecordWrite;
import java.util.List;
import java.util.Map;

/**
 * The changed records of a batch.
 *
 * @param unwritten new ones by the id that was reserved for them, which wait until their opportunity is known: a record
 *     that changes its opportunity is written twice
 */
record WrittenRecords(List<ChangedRecord> changed, Map<Long, RecordWrite> unwritten) {}
