package fr.aiguillage.hub.ingest;

import fr.aiguillage.contract.FeedId;
import java.util.List;

/** The messages of one batch, understood but not yet judged against the records held. */
public record IntakeBatch(FeedId feed, List<Intake> intakes) {

    public IntakeBatch {
        intakes = List.copyOf(intakes);
    }
}
