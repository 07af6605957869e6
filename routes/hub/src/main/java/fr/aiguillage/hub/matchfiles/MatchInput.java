package fr.aiguillage.hub.matchfiles;

import fr.aiguillage.core.matching.RecordKey;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Records to match, one at a time. */
@FunctionalInterface
public interface MatchInput {

    /** Takes a record as its columns. */
    @FunctionalInterface
    interface Columns {

        void accept(RecordKey key, Map<String, List<String>> columns);
    }

    /**
     * What could not be taken.
     *
     * @param unreadable records that could not be read or used
     * @param filtered records that a mapping leaves out
     */
    record Left(int unreadable, int filtered) {}

    /** Gives each record once, in the order of the file. */
    Left read(Columns columns) throws IOException;
}
