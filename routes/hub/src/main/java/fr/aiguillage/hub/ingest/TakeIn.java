package fr.aiguillage.hub.ingest;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.hub.batch.Reply;
import fr.aiguillage.hub.matching.Clusters;
import fr.aiguillage.hub.matching.MatchOffers;
import fr.aiguillage.hub.matching.OfferChange;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.matching.PlaceClusters;
import fr.aiguillage.hub.matching.WriteOffers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What happens to a batch within its one transaction, step by step. */
@Component
class TakeIn {

    private final OneWriter writer;
    private final JudgeMessages judge;
    private final WriteRecords writeRecords;
    private final MatchOffers match;
    private final PlaceClusters place;
    private final ConcludeMessages conclude;
    private final WriteOffers writeOffers;
    private final KeepBooks books;
    private final WriteReceipts receipts;

    TakeIn(
            OneWriter writer,
            JudgeMessages judge,
            WriteRecords writeRecords,
            MatchOffers match,
            PlaceClusters place,
            ConcludeMessages conclude,
            WriteOffers writeOffers,
            KeepBooks books,
            WriteReceipts receipts) {
        this.writer = writer;
        this.judge = judge;
        this.writeRecords = writeRecords;
        this.match = match;
        this.place = place;
        this.conclude = conclude;
        this.writeOffers = writeOffers;
        this.books = books;
        this.receipts = receipts;
    }

    /**
     * What was done.
     *
     * @param ended the messages that came for the first time
     */
    record Result(List<Ended> ended, List<Reply> receipts) {}

    Result take(FeedId feed, SystemId system, List<Intake> intakes, boolean answers) {
        writer.enter();
        JudgedBatch batch = judge.judge(feed, system, intakes);
        WrittenRecords written = writeRecords.write(feed, system, batch);
        Clusters clusters = match.match(written.changed());
        writeRecords.writeNew(feed, system, written, clusters);
        List<OfferChange> changes = place.place(clusters);
        List<Ended> ended = conclude.conclude(system, batch, changes);
        writeOffers.write(changes, awaiting(feed, ended));
        books.keep(feed, ended);
        return new Result(ended, answers ? receipts.write(feed, batch, ended) : List.of());
    }

    private static Map<UUID, List<String>> awaiting(FeedId feed, List<Ended> ended) {
        Map<UUID, List<String>> awaiting = new HashMap<>();
        for (Ended message : ended) {
            if (message.awaited() && message.hubId() != null) {
                awaiting.computeIfAbsent(message.hubId(), id -> new ArrayList<>())
                        .add(feed.value());
            }
        }
        return awaiting;
    }
}
