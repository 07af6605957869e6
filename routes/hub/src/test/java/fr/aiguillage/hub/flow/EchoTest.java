package fr.aiguillage.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.ingest.Partner;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Offers that come back from a system under a name of its own. */
class EchoTest extends FlowsHub {

    @Test
    void whatASystemMakesOfOurOfferUnderItsOwnNameIsAnEchoUntilItShowsTheOfferNoLonger() throws Exception {
        Partner files = Partner.join(addFeed, connections, "banque-fichier", null);
        OfferJson ours = offer("e1", "Découvrir la reliure", 1);
        UUID hubId = UUID.fromString(
                files.send(files.upsert(ours)).get(0).path("hubId").asText());
        until(() -> published("banque-csv", hubId).shown());
        Partner taker = Partner.join(addFeed, connections, "banque-csv", null);
        long before = echoes("banque-csv");

        assertThat(taker.status(taker.upsert(copy("9001", "e1", "Découvrir la reliure", 1))))
                .isEqualTo("UNCHANGED");
        assertThat(taker.status(taker.upsert(copy("9001", "e1", "Découvrir la dorure", 2))))
                .isEqualTo("UNCHANGED");

        assertThat(echoes("banque-csv") - before).isEqualTo(2);
        assertThat(records("9001")).isZero();
        assertThat(published("banque-csv", hubId).wanted()).isTrue();
        files.send(files.withdraw(ours.version(2)));
        until(() -> !published("banque-csv", hubId).shown());
        assertThat(status(hubId)).isEqualTo("WITHDRAWN");
        assertThat(taker.status(taker.upsert(copy("9001", "e1", "Découvrir le cuir", 3))))
                .isEqualTo("ACCEPTED");
        taker.send(taker.withdraw(copy("9001", "e1", "Découvrir le cuir", 4)));
    }

    @Test
    void whatASystemHadBeforeIsASourceAndWhatJoinsItsCopyLaterIsNone() throws Exception {
        Partner files = Partner.join(addFeed, connections, "banque-fichier", null);
        Partner taker = Partner.join(addFeed, connections, "banque-csv", null);
        OfferJson own = offer("e2", "Découvrir la marqueterie", 1);
        taker.send(taker.upsert(own));
        UUID known = UUID.fromString(files.send(files.upsert(offer("e2", "Découvrir la marqueterie", 1)))
                .get(0)
                .path("hubId")
                .asText());
        assertThat(publications.find("banque-csv", known)).isEmpty();

        OfferJson ours = offer("e3", "Découvrir la céramique", 1);
        UUID hubId = UUID.fromString(
                files.send(files.upsert(ours)).get(0).path("hubId").asText());
        until(() -> published("banque-csv", hubId).shown());
        assertThat(taker.status(taker.upsert(copy("9003", "e4", "Découvrir la fonderie", 1))))
                .isEqualTo("ACCEPTED");
        taker.send(taker.upsert(copy("9003", "e3", "Découvrir la céramique", 2)));

        assertThat(jdbc.sql("SELECT hub_id FROM record WHERE remote_id = '9003'")
                        .query(UUID.class)
                        .single())
                .isEqualTo(hubId);
        assertThat(published("banque-csv", hubId).wanted()).isTrue();
        files.send(files.withdraw(ours.version(2)), files.withdraw(own.version(2)));
        assertThat(published("banque-csv", hubId).wanted()).isFalse();
        taker.send(taker.withdraw(copy("9003", "e3", "Découvrir la céramique", 3)), taker.withdraw(own.version(2)));
        drained();
    }

    /** As the system publishes it, under its own id. */
    private static OfferJson copy(String remoteId, String like, String title, long version) {
        OfferJson copy = offer(like, title, version);
        ((ObjectNode) copy.live().path("source")).put("remoteId", remoteId);
        return copy;
    }

    private long records(String remoteId) {
        return jdbc.sql("SELECT count(*) FROM record WHERE remote_id = :id")
                .param("id", remoteId)
                .query(Long.class)
                .single();
    }
}
