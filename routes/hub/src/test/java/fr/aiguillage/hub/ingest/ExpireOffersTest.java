package fr.aiguillage.hub.ingest;

import static fr.aiguillage.hub.OfferJson.offer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.hub.FeedTable;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.api.AdminApi;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.run.EndRecords;
import fr.aiguillage.hub.run.ExpireOffers;
import fr.aiguillage.hub.run.TurnSchoolYear;
import fr.aiguillage.hub.store.RecordStore;
import fr.aiguillage.hub.store.SchoolYearStore;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
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
    private TurnSchoolYear turnSchoolYear;

    @Autowired
    private SchoolYearStore turns;

    @Autowired
    private FeedTable feeds;

    @LocalServerPort
    private int port;

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

    @Test
    void whatItsSourceLastConfirmedBeforeTheTurnEndsWithTheSchoolYearAndTheHubSaysWhy() throws Exception {
        String hubId = publish(offer("a").weeks("2021-W10", "2021-W34"));
        String silent = publish(offer("b").weeks());
        seen("2021-08-31T21:00:00Z");

        turn("2021-09-15T00:00:00Z");
        turn("2021-09-16T00:00:00Z");

        assertThat(status(hubId)).isEqualTo("EXPIRED");
        assertThat(status(silent)).isEqualTo("EXPIRED");
        assertThat(journal(hubId)).containsExactly("CREATED", "SCHOOL_YEAR_OVER");
        AdminApi api = new AdminApi(port);
        JsonNode record = api.get("/api/v1/offers/" + hubId).body().at("/records/0");
        assertThat(record.path("state").asText()).isEqualTo("SCHOOL_YEAR_OVER");
        assertThat(record.at("/notice/french").asText()).startsWith("Année scolaire terminée");
        assertThat(api.get("/api/v1/ledger").body().at("/endedWithoutMessage/" + partner.feed() + "/SCHOOL_YEAR_OVER"))
                .hasToString("2");
    }

    @Test
    void whatIsSeenAgainAfterTheTurnStaysOpenHoweverOldItsWeeksAre() throws Exception {
        OfferJson offer = offer("a").weeks("2020-W10");
        String hubId = publish(offer);
        seen("2022-09-01T00:00:00Z");

        turn("2022-09-15T00:00:00Z");

        assertThat(status(hubId)).isEqualTo("ACTIVE");
    }

    @Test
    void whatSaysAWeekOrAValidityPastTheTurnStaysOpen() throws Exception {
        String week = publish(offer("a").weeks("2023-W10", "2023-W41"));
        String validity = publish(offer("b").weeks("2023-W10").endsAt(now.plus(Duration.ofDays(2))));
        seen("2023-06-01T00:00:00Z");

        turn("2023-09-15T00:00:00Z");

        assertThat(status(week)).isEqualTo("ACTIVE");
        assertThat(status(validity)).isEqualTo("ACTIVE");
    }

    @Test
    void sourcesHaveTwoWeeksToConfirmWhatTheyOfferedBefore() throws Exception {
        String hubId = publish(offer("a").weeks("2024-W10"));
        seen("2024-06-01T00:00:00Z");

        turn("2024-09-14T12:00:00Z");
        assertThat(status(hubId)).isEqualTo("ACTIVE");
        turn("2024-09-15T12:00:00Z");

        assertThat(status(hubId)).isEqualTo("EXPIRED");
    }

    @Test
    void aFeedMayKeepItsOffersPastTheTurnAndASourceMaySayThatNothingChanged() throws Exception {
        String kept = publish(offer("a").weeks("2018-W10"));
        feeds.put(keeping(Partner.feed(partner.feed().value(), LIFE)));
        seen("2018-06-01T00:00:00Z");
        partner = Partner.join(addFeed, connections, LIFE);
        String unchanged = publish(offer("a").weeks("2018-W10"));
        seen("2018-06-01T00:00:00Z");
        jdbc.sql("INSERT INTO feed_run (feed, state, started_at) VALUES (?, 'UNCHANGED', '2018-09-02T04:00:00Z')")
                .param(partner.feed().value())
                .update();

        turn("2018-09-20T00:00:00Z");

        assertThat(status(kept)).isEqualTo("ACTIVE");
        assertThat(status(unchanged)).isEqualTo("ACTIVE");
    }

    @Test
    void aTurnGoesOnWhereItWasBrokenOffAndIsGoneThroughOnce() throws Exception {
        OfferJson offer = offer("a").weeks("2019-W10");
        String first = publish(offer);
        String second = publish(offer("b").weeks("2019-W10"));
        seen("2019-06-01T00:00:00Z");
        long looked = jdbc.sql("SELECT id FROM record WHERE hub_id = ?::uuid")
                .param(first)
                .query(Long.class)
                .single();
        turns.write(new SchoolYearStore.Turn(LocalDate.of(2019, 9, 1), looked, 0, false));

        turn("2019-09-20T00:00:00Z");
        assertThat(status(first)).isEqualTo("ACTIVE");
        assertThat(status(second)).isEqualTo("EXPIRED");
        assertThat(turns.find(LocalDate.of(2019, 9, 1)).orElseThrow().ended()).isEqualTo(1);

        turn("2019-09-21T00:00:00Z");
        assertThat(status(first)).isEqualTo("ACTIVE");
    }

    private static FeedDefinition keeping(FeedDefinition feed) {
        return new FeedDefinition(
                feed.id(),
                feed.system(),
                feed.label(),
                feed.enabled(),
                feed.source(),
                feed.schedule(),
                feed.mapping(),
                feed.codeTables(),
                feed.columns(),
                feed.snapshot(),
                feed.withdrawalLimit(),
                feed.expireAfter(),
                false,
                feed.defaults(),
                feed.diffusionScope(),
                feed.drift());
    }

    /** When the source last showed what this partner published so far. */
    private void seen(String at) {
        jdbc.sql("UPDATE last_seen SET seen_at = ?::timestamptz FROM record WHERE record.id = record_id AND feed = ?")
                .param(at)
                .param(partner.feed().value())
                .update();
    }

    private void turn(String at) {
        sweep(Instant.parse(at));
    }

    private String publish(OfferJson offer) throws Exception {
        return partner.send(partner.upsert(offer)).get(0).path("hubId").asText();
    }

    private void sweep(Instant at) {
        new ExpireOffers(
                        records,
                        endRecords,
                        turnSchoolYear,
                        writer,
                        transaction,
                        outbox,
                        Clock.fixed(at, ZoneOffset.UTC))
                .expire();
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
