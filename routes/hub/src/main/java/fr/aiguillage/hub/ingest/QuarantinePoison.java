package fr.aiguillage.hub.ingest;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.QueueSource;
import fr.aiguillage.hub.batch.InboundMessage;
import fr.aiguillage.hub.batch.PoisonHandler;
import fr.aiguillage.hub.batch.Reply;
import fr.aiguillage.hub.door.InboundEvent;
import fr.aiguillage.hub.door.ReadEnvelopes;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps a message on which the hub itself failed, so that the rest of its feed can go on. */
final class QuarantinePoison implements PoisonHandler {

    private static final Logger LOG = LoggerFactory.getLogger(QuarantinePoison.class);

    private final FeedDefinition feed;
    private final ReadEnvelopes envelopes;
    private final TakeIn takeIn;
    private final TransactionTemplate transaction;

    QuarantinePoison(FeedDefinition feed, ReadEnvelopes envelopes, TakeIn takeIn, TransactionTemplate transaction) {
        this.feed = feed;
        this.envelopes = envelopes;
        this.takeIn = takeIn;
        this.transaction = transaction;
    }

    @Override
    public List<Reply> quarantine(InboundMessage message, Throwable reason) {
        FeedId id = feed.id();
        LOG.error("feed {}: message {} failed and goes to quarantine", id, message.id(), reason);
        InboundEvent event = envelopes.read(List.of(message)).get(0);
        Notice notice =
                Notice.of(IntakeNotice.PROCESSING_FAILED, "", reason.getClass().getSimpleName());
        Intake intake = new Intake(event, null, new Wish.Refuse(), List.of(notice));
        boolean answers = feed.source() instanceof QueueSource;
        return Objects.requireNonNull(
                        transaction.execute(status -> takeIn.take(id, feed.system(), List.of(intake), answers)))
                .receipts();
    }
}
