package fr.aiguillage.hub.placing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.core.golden.MergeOffers;
import fr.aiguillage.core.territory.PlaceOffers;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import fr.aiguillage.hub.matching.AdjustPlacements;
import fr.aiguillage.hub.matching.MatchOffers;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.matching.PlaceClusters;
import fr.aiguillage.hub.matching.RePlaceOffers;
import fr.aiguillage.hub.matching.WriteOffers;
import fr.aiguillage.hub.store.MatchStore;
import fr.aiguillage.hub.store.OfferStore;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Seats kept for a school are everyone's again after their day. */
@TestHub
class ReleaseReservedOffersTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 1, 15);

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OneWriter writer;

    @Autowired
    private OfferStore offers;

    @Autowired
    private MatchStore matches;

    @Autowired
    private MatchOffers match;

    @Autowired
    private WriteOffers write;

    @Autowired
    private MergeOffers merge;

    @Autowired
    private PlaceOffers place;

    @Autowired
    private AdjustPlacements adjust;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private OutboxSignal outbox;

    @Test
    void anOfferKeptForASchoolGoesToThePoleOfItsPlaceTheDayAfterItsDay() throws Exception {
        Partner partner = Partner.join(addFeed, connections);
        ObjectNode offer = OfferJson.offer("a").commune("42218").node();
        offer.putObject("reservedFor").putArray("uai").add("0692717D");
        offer.put("reservedUntil", LAST_DAY.toString());
        String hubId =
                partner.send(partner.raw(offer.toString())).get(0).path("hubId").asText();

        release(LAST_DAY);
        assertThat(journal(hubId)).containsExactly("CREATED lyon-est");
        release(LAST_DAY.plusDays(1));
        release(LAST_DAY.plusDays(2));

        assertThat(journal(hubId)).containsExactly("CREATED lyon-est", "HANDED_OVER loire-sud");
    }

    private void release(LocalDate day) {
        Clock clock = Clock.fixed(day.atTime(8, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        RePlaceOffers replace =
                new RePlaceOffers(matches, match, new PlaceClusters(merge, place, adjust, clock), write);
        new ReleaseReservedOffers(offers, writer, replace, transaction, outbox, clock).release();
    }

    private List<String> journal(String hubId) {
        return jdbc.sql("SELECT what || ' ' || custodian FROM journal WHERE hub_id = ?::uuid ORDER BY revision")
                .param(hubId)
                .query(String.class)
                .list();
    }
}
