package fr.aiguillage.hub.ingest;

import static fr.aiguillage.hub.OfferJson.offer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.run.EndRecords;
import fr.aiguillage.hub.run.ExpireOffers;
import fr.aiguillage.hub.store.RecordStore;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TestHub
class ExpireOffersTest {

    private static final Duration LIFE = Duration.ofDays(60);

    private final Instant now = Instant.now();

    @Autowired
    private OneWriter writer;

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RecordStore records;

    @Autowired
    private EndRecords endRecords;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private OutboxSignal outbox;

    private Partner partner;

    @BeforeEach
    void join() throws Exception {
        partner = Partner.join(addFeed, connections, LIFE);
    }

    @Test
    void anOfferEndsWhenItsAnnouncedValidityEndsAndItsPoleIsTold() throws Exception {
        String hubId = publish(offer("a").endsAt(now.plus(Duration.ofDays(2))));

        sweep(now.plus(Duration.ofDays(1)));
        assertThat(status(hubId)).isEqualTo("ACTIVE");
        sweep(now.plus(Duration.ofDays(3)));

        assertThat(status(hubId)).isEqualTo("EXPIRED");
        assertThat(journal(hubId)).containsExactly("CREATED", "EXPIRED");
    }

    @Test
    void anOfferWithoutAnnouncedEndEndsAfterTheFeedsTime() throws Exception {
        String hubId = publish(offer("a"));

        sweep(now.plus(LIFE).minus(Duration.ofHours(1)));
        assertThat(status(hubId)).isEqualTo("ACTIVE");
        sweep(now.plus(LIFE).plus(Duration.ofHours(1)));

        assertThat(status(hubId)).isEqualTo("EXPIRED");
    }

    @Test
    void anOfferSeenAgainUnchangedBeginsItsTimeAnew() throws Exception {
        OfferJson offer = offer("a");
        String hubId = publish(offer);
        jdbc.sql("UPDATE last_seen SET expires_at = now() FROM record WHERE record.id = record_id AND feed = ?")
                .param(partner.feed().value())
                .update();

        assertThat(partner.status(partner.upsert(offer))).isEqualTo("UNCHANGED");
        sweep(now.plus(Duration.ofDays(1)));

        assertThat(status(hubId)).isEqualTo("ACTIVE");
    }

    @Test
    void anOfferThatItsSourceLastConfirmedTooLongAgoIsFilteredAtTheDoor() throws Exception {
        OfferJson stale = offer("a").confirmedAt(now.minus(LIFE).minus(Duration.ofDays(1)));

        assertThat(partner.status(partner.upsert(stale))).isEqualTo("FILTERED");
    }

    @Test
    void anExpiredOfferThatIsPublishedAnewLivesAgain() throws Exception {
        OfferJson offer = offer("a");
        String hubId = publish(offer);
        sweep(now.plus(LIFE).plus(Duration.ofHours(1)));

        assertThat(publish(offer)).isEqualTo(hubId);
        assertThat(status(hubId)).isEqualTo("ACTIVE");
    }

    private String publish(OfferJson offer) throws Exception {
        return partner.send(partner.upsert(offer)).get(0).path("hubId").asText();
    }

    private void sweep(Instant at) {
        new ExpireOffers(records, endRecords, writer, transaction, outbox, Clock.fixed(at, ZoneOffset.UTC)).expire();
    }

    private String status(String hubId) {
        return jdbc.sql("SELECT status FROM offer WHERE hub_id = ?::uuid")
                .param(hubId)
                .query(String.class)
                .single();
    }

    private List<String> journal(String hubId) {
        return jdbc.sql("SELECT what FROM journal WHERE hub_id = ?::uuid ORDER BY revision")
                .param(hubId)
                .query(String.class)
                .list();
    }
}
