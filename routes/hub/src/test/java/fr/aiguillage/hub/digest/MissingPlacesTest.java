package fr.aiguillage.hub.digest;

import static fr.aiguillage.hub.digest.DigestHub.POLE;
import static fr.aiguillage.hub.digest.DigestHub.ROANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.IsoWeek;
import fr.aiguillage.contract.Level;
import fr.aiguillage.core.sharing.Need;
import fr.aiguillage.core.sharing.SharingRules;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Places that are missing for the pupils of a pôle, in its digest: all in all, and week by week. */
@TestHub
class MissingPlacesTest {

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private ApplicationContext hub;

    private Partner partner;
    private final LocalDate today = LocalDate.now(ReadDigest.PARIS);

    @BeforeEach
    void aPartner() throws Exception {
        partner = Partner.join(addFeed, connections);
    }

    @Test
    void placesThatAreMissingForThePupilsOfThePoleAreTold() throws Exception {
        int pupils = 100_000;
        SharingRules needs = needs(new Need(POLE, Set.of(Level.MC), null, pupils));
        int missingBefore = onlyGap(needs).missing();
        ObjectNode offer = OfferJson.offer("own").commune(ROANNE).node();
        ((ObjectNode) offer.get("seatBlocks").get(0))
                .put("seats", 30)
                .putArray("levels")
                .add("MC");
        partner.send(partner.raw(offer.toString()));

        assertThat(onlyGap(needs).missing()).isEqualTo(missingBefore - 30);
        assertThat(DigestFormat.TXT.render(digest(needs)))
                .contains("- MC : " + (missingBefore - 30) + " places manquent pour " + pupils + " élèves (");
    }

    @Test
    void weeksThatLackPlacesAreToldAndPlacesByWeekWhereNobodySaysWhenTheyAreNeeded() throws Exception {
        IsoWeek served = IsoWeek.of(today.plusWeeks(1));
        IsoWeek bare = IsoWeek.of(today.plusYears(2));
        Set<IsoWeek> weeks = Set.of(served, bare, IsoWeek.of(today.minusWeeks(1)));
        SharingRules weekly = needs(new Need(POLE, Set.of(Level.EREA), null, 100_000, weeks));
        SharingRules anyTime = needs(new Need(POLE, Set.of(Level.EREA), null, 100_000));
        List<Digest.Week> lacking = onlyGap(weekly).weeks();
        int before = seats(onlyGap(anyTime), served);
        ObjectNode offer = OfferJson.offer("weekly").commune(ROANNE).node();
        ObjectNode block = (ObjectNode) offer.get("seatBlocks").get(0);
        block.put("seats", 4).putArray("levels").add("EREA");
        block.putArray("weeks").add(served.toString());
        partner.send(partner.raw(offer.toString()));

        assertThat(onlyGap(weekly).weeks())
                .extracting(Digest.Week::week, Digest.Week::missing)
                .containsExactly(
                        tuple(served.toString(), lacking.get(0).missing() - 4),
                        tuple(bare.toString(), lacking.get(1).missing()));
        Digest.Gap unknown = onlyGap(anyTime);
        assertThat(seats(unknown, served)).isEqualTo(before + 4);
        int all = unknown.usable() + unknown.given();
        Digest.Gap enough = onlyGap(needs(new Need(POLE, Set.of(Level.EREA), null, all, weeks)));
        assertThat(enough.missing()).isZero();
        assertThat(enough.weeks())
                .contains(new Digest.Week(bare.toString(), unknown.anyWeek(), all - unknown.anyWeek()));
    }

    /** The store is shared with other tests: what they published for the pôle counts as well. */
    private Digest.Gap onlyGap(SharingRules needs) {
        List<Digest.Gap> gaps = digest(needs).gaps();
        assertThat(gaps).hasSize(1);
        return gaps.get(0);
    }

    private Digest digest(SharingRules needs) {
        return new DigestHub(hub)
                .reader(needs, Clock.systemUTC())
                .read(POLE, today, false)
                .orElseThrow();
    }

    /** Other tests have offers of their own in the same weeks. */
    private static int seats(Digest.Gap gap, IsoWeek week) {
        return gap.weeks().stream()
                .filter(told -> told.week().equals(week.toString()))
                .mapToInt(Digest.Week::seats)
                .sum();
    }

    private static SharingRules needs(Need need) {
        return new SharingRules(false, null, null, List.of(need), List.of());
    }
}
