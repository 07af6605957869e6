package fr.aiguillage.hub.run;

import fr.aiguillage.hub.matching.ChangedRecord;
import fr.aiguillage.hub.matching.MatchOffers;
import fr.aiguillage.hub.matching.PlaceClusters;
import fr.aiguillage.hub.matching.WriteOffers;
import fr.aiguillage.hub.store.ClusterRecord;
import fr.aiguillage.hub.store.LedgerStore;
import fr.aiguillage.hub.store.MatchStore;
import fr.aiguillage.hub.store.RecordState;
import fr.aiguillage.hub.store.RecordStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends records that no message ended: absent from a whole snapshot, past their validity, or of a past
 * school year. */
@Component
public class EndRecords {

    private final RecordStore records;
    private final MatchStore matches;
    private final MatchOffers match;
    private final PlaceClusters place;
    private final WriteOffers write;
    private final LedgerStore ledger;

    public EndRecords(
            RecordStore records,
            MatchStore matches,
            MatchOffers match,
            PlaceClusters place,
            WriteOffers write,
            LedgerStore ledger) {
        this.records = records;
        this.matches = matches;
        this.match = match;
        this.place = place;
        this.write = write;
        this.ledger = ledger;
    }

    /** Within a transaction that holds the lock of {@link fr.aiguillage.hub.matching.OneWriter#enter}. */
    void end(List<Long> ids, RecordState state) {
        if (ids.isEmpty()) {
            return;
        }
        records.end(ids, state);
        ledger.addEnds(ids, state);
        List<ChangedRecord> ended =
                matches.records(ids).stream().map(row -> ended(row, state)).toList();
        write.writeEnds(place.place(match.match(ended)), state);
    }

    private static ChangedRecord ended(ClusterRecord row, RecordState state) {
        return new ChangedRecord(row.id(), row.key(), state, row.hubId(), false, null);
    }
}
