package fr.aiguillage.hub.matching;

import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.hub.store.RecordStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets one transaction at a time, of all instances, decide about records: none misses what another just wrote. */
@Component
public class OneWriter {

    private final RecordStore records;
    private final MatchingEngine engine;
    /** Asked for late: counting itself enters here. */
    private final ObjectProvider<CountEpoch> countEpoch;

    private final ObjectProvider<CurrentIndex> index;

    OneWriter(
            RecordStore records,
            MatchingEngine engine,
            ObjectProvider<CountEpoch> countEpoch,
            ObjectProvider<CurrentIndex> index) {
        this.records = records;
        this.engine = engine;
        this.countEpoch = countEpoch;
        this.index = index;
    }

    /** Waits for the others, then sees what they wrote and weighs as they do; until the transaction ends. */
    public void enter() {
        records.lock();
        if (engine instanceof CurrentEngine current) {
            current.refresh();
            if (countEpoch.getObject().countAtOnceIfDue()) {
                current.refresh();
            }
            // Before this transaction writes anything that it may take back.
            index.getObject().follow();
        }
    }
}
