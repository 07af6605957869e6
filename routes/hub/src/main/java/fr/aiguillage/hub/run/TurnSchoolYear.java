package fr.aiguillage.hub.run;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.core.calendar.SchoolYear;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.hub.FeedTable;
import fr.aiguillage.hub.SchoolYearSettings;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.matching.ReadMembers;
import fr.aiguillage.hub.store.ClusterRecord;
import fr.aiguillage.hub.store.MatchStore;
import fr.aiguillage.hub.store.RecordState;
import fr.aiguillage.hub.store.SchoolYearStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends what is left of the past school year: offers that their source last confirmed before the turn, and that say
 * themselves no week and no validity that reaches past it. Each turn is gone through once; what is received or seen again
 * after it is never touched, however old its weeks are.
 */
@Component
public class TurnSchoolYear {

    private static final Logger LOG = LoggerFactory.getLogger(TurnSchoolYear.class);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Ingest waits while a step is taken. */
    private static final int BATCH = 200;

    private final SchoolYearStore store;
    private final MatchStore matches;
    private final ReadMembers members;
    private final EndRecords endRecords;
    private final FeedTable feeds;
    private final OneWriter writer;
    private final TransactionTemplate transaction;
    private final OutboxSignal outbox;
    private final SchoolYearSettings settings;

    public TurnSchoolYear(
            SchoolYearStore store,
            MatchStore matches,
            ReadMembers members,
            EndRecords endRecords,
            FeedTable feeds,
            OneWriter writer,
            TransactionTemplate transaction,
            OutboxSignal outbox,
            SchoolYearSettings settings) {
        this.store = store;
        this.matches = matches;
        this.members = members;
        this.endRecords = endRecords;
        this.feeds = feeds;
        this.writer = writer;
        this.transaction = transaction;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** Goes through the last turn whose time of grace is over, unless that was done. */
    void turn(Clock clock) {
        LocalDate day = LocalDate.ofInstant(clock.instant().minus(settings.grace()), PARIS);
        LocalDate turn = settings.year().lastTurn(day);
        SchoolYearStore.Turn step = store.find(turn).orElse(new SchoolYearStore.Turn(turn, 0, 0, false));
        while (!step.done()) {
            long ended = step.ended();
            step = Objects.requireNonNull(transaction.execute(status -> step(turn)));
            if (step.ended() > ended) {
                outbox.raise();
            }
            if (step.done()) {
                LOG.atInfo()
                        .addKeyValue("event", "SCHOOL_YEAR_OVER")
                        .log("event=SCHOOL_YEAR_OVER turn={} ended={}", turn, step.ended());
            }
        }
    }

    private SchoolYearStore.Turn step(LocalDate turn) {
        writer.enter();
        // Another instance may have come further meanwhile.
        SchoolYearStore.Turn from = store.find(turn).orElse(new SchoolYearStore.Turn(turn, 0, 0, false));
        if (from.done()) {
            return from;
        }
        List<SchoolYearStore.Unconfirmed> some = store.unconfirmed(SchoolYear.begins(turn), from.lastRecord(), BATCH);
        List<Long> over = over(some, turn);
        endRecords.end(over, RecordState.SCHOOL_YEAR_OVER);
        long last =
                some.isEmpty() ? from.lastRecord() : some.get(some.size() - 1).id();
        SchoolYearStore.Turn next =
                new SchoolYearStore.Turn(turn, last, from.ended() + over.size(), some.size() < BATCH);
        store.write(next);
        return next;
    }

    private List<Long> over(List<SchoolYearStore.Unconfirmed> unconfirmed, LocalDate turn) {
        List<Long> asked = unconfirmed.stream()
                .filter(record -> endsWithSchoolYear(record.feed()))
                .map(SchoolYearStore.Unconfirmed::id)
                .toList();
        return matches.records(asked).stream()
                .filter(row -> !SchoolYear.reachesPast(members.read(row).offer().offer(), turn))
                .map(ClusterRecord::id)
                .toList();
    }

    /** Nobody confirms any more what came by a feed that is gone. */
    private boolean endsWithSchoolYear(String feed) {
        return feeds.find(new FeedId(feed))
                .map(FeedDefinition::endsWithSchoolYear)
                .orElse(true);
    }
}
