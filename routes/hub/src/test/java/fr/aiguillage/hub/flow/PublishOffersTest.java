package fr.aiguillage.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.core.flow.DecideFlows;
import fr.aiguillage.feeds.out.SystemTarget;
import fr.aiguillage.feeds.out.TargetRefusal;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.ingest.Partner;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.matching.ReadPresent;
import fr.aiguillage.hub.store.EchoStore;
import fr.aiguillage.hub.store.FollowedFlows;
import fr.aiguillage.hub.store.HeldPublications;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.OutboxRow;
import fr.aiguillage.hub.store.PublicationParts;
import fr.aiguillage.hub.store.PublicationRow;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Which systems must show an offer, and what they are told. */
class PublishOffersTest extends FlowsHub {

    @Autowired
    private FollowedFlows followed;

    @Autowired
    private OfferStore offers;

    @Autowired
    private PublicationParts parts;

    @Autowired
    private EchoStore echoes;

    @Autowired
    private HeldPublications held;

    @Autowired
    private DecideFlows flows;

    @Autowired
    private FlowsFile flowsFile;

    @Autowired
    private PublishOffers publish;

    @Autowired
    private ReadPresent present;

    @Autowired
    private OneWriter writer;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private OutboxSignal signal;

    @Test
    void whatIsKeptForASchoolFlowsFromTheDayAfter() throws Exception {
        Partner files = Partner.join(addFeed, connections, "banque-fichier", null);
        OfferJson kept = offer("r1", "Découvrir la lutherie", 1);
        kept.live().putObject("reservedFor").putArray("uai").add("0692717D");
        LocalDate day = LocalDate.now().plusDays(10);
        kept.with("reservedUntil", day.toString());
        UUID hubId = UUID.fromString(
                files.send(files.upsert(kept)).get(0).path("hubId").asText());
        assertThat(publications.find("banque-csv", hubId)).isEmpty();

        release(day);
        assertThat(publications.find("banque-csv", hubId)).isEmpty();
        release(day.plusDays(1));

        assertThat(published("banque-csv", hubId).wanted()).isTrue();
        assertThat(held.endedBefore(day.plusYears(1), 1)).isEmpty();
        files.send(files.withdraw(kept.version(2)));
        drained();
    }

    private void release(LocalDate day) {
        Clock clock = Clock.fixed(day.atTime(8, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        PublishOffers then = new PublishOffers(flows, publications, echoes, held, flowsFile, clock);
        new PublishReleased(held, anew(then), clock).release();
    }

    @Test
    void aFlowThatIsClosedTakesTheStockBackAndOneThatIsOpenedPublishesIt() throws Exception {
        Partner files = Partner.join(addFeed, connections, "banque-fichier", null);
        OfferJson offer = offer("m1", "Découvrir la marqueterie", 1);
        UUID hubId = UUID.fromString(
                files.send(files.upsert(offer)).get(0).path("hubId").asText());
        until(() -> published("banque-csv", hubId).shown());

        follow(new DecideFlows(List.of(), place -> Set.of()), "closed");
        until(() -> !published("banque-csv", hubId).shown());
        assertThat(published("banque-csv", hubId).wanted()).isFalse();

        follow(flows, "opened");
        until(() -> published("banque-csv", hubId).shown());
        long told = published("banque-csv", hubId).revision();
        follow(flows, "commented");
        assertThat(outbox.waiting()).isZero();
        assertThat(published("banque-csv", hubId).revision()).isEqualTo(told);
        files.send(files.withdraw(offer.version(2)));
        drained();
    }

    private TellAnew anew(PublishOffers by) {
        return new TellAnew(present, by, outbox, writer, transaction, signal);
    }

    private void follow(DecideFlows by, String version) {
        PublishOffers then = new PublishOffers(by, publications, echoes, held, flowsFile, Clock.systemUTC());
        new FollowFlows(followed, offers, anew(then), version).follow();
    }

    @Test
    void aChangeOfThePolesAloneIsToldToNoSystemThatShowsTheOffer() throws Exception {
        Partner files = Partner.join(addFeed, connections, "banque-fichier", null);
        OfferJson offer = offer("c1", "Découvrir la gravure", 1);
        UUID hubId = UUID.fromString(
                files.send(files.upsert(offer)).get(0).path("hubId").asText());
        assertThat(published("banque-csv", hubId).wanted()).isTrue();
        until(() -> published("banque-csv", hubId).shown());

        assertThat(transaction.<List<OutboxRow>>execute(status -> publish.rows(present.read(List.of(hubId)))))
                .isEmpty();
        files.send(files.upsert(offer("c1", "Découvrir la taille-douce", 2)));
        until(() -> csv().contains("M Découvrir la taille-douce"));
        files.send(files.withdraw(offer.version(3)));
        drained();
    }

    @Test
    void aSystemThatRefusesAChangeOrAnEndShowsWhatItShowed() throws Exception {
        UUID hubId = UUID.randomUUID();
        publications.want("refus", hubId, true, 1);
        SystemTarget refusing = new SystemTarget() {
            @Override
            public Shown publish(String id, @Nullable Shown shown, JsonNode document) throws TargetRefusal {
                if (shown != null) {
                    throw new TargetRefusal("annonce figée");
                }
                return new Shown("42", null, false);
            }

            @Override
            public Shown withdraw(String id, @Nullable Shown shown, boolean suspended) throws TargetRefusal {
                throw new TargetRefusal("annonce pourvue");
            }
        };
        OutgoingDocuments documents = new OutgoingDocuments(null, null, Clock.systemUTC());
        FlowSink sink = new FlowSink("refus", refusing, documents, null, publications, parts);

        assertThat(told(sink, hubId, 1, "UPSERT")).isEqualTo("DELIVERED null");
        assertThat(told(sink, hubId, 2, "UPSERT")).isEqualTo("REFUSED annonce figée");
        assertThat(told(sink, hubId, 3, "WITHDRAW")).isEqualTo("REFUSED annonce pourvue");

        PublicationRow row = published("refus", hubId);
        assertThat(row.shown()).isTrue();
        assertThat(row.shownRevision()).isEqualTo(1);
        assertThat(row.refusal()).isEqualTo("annonce pourvue");
    }

    private static String told(FlowSink sink, UUID hubId, long revision, String action) throws IOException {
        OutboxRow row =
                new OutboxRow(0, "flow", "refus", hubId, revision, action, "{\"status\":\"FILLED\"}", List.of());
        return sink.take(List.of(row)).answers().stream()
                .map(answer -> answer.status() + " " + answer.reason())
                .collect(Collectors.joining());
    }
}
