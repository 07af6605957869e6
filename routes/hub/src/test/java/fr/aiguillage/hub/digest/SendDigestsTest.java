package fr.aiguillage.hub.digest;

import static fr.aiguillage.hub.digest.DigestHub.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.core.sharing.SharingRules;
import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.PoleChannel;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.core.territory.PoleMapHeader;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.core.territory.TriageDesk;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.delivery.OutboxFolders;
import fr.aiguillage.hub.store.DigestStore;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A digest leaves once each morning, by file and by queue. */
@TestHub
class SendDigestsTest {

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DigestStore store;

    @Autowired
    private PoleMaps maps;

    @Autowired
    private OutboxFolders folders;

    @Autowired
    private Communes communes;

    @Autowired
    private ApplicationContext hub;

    @TempDir
    private Path folder;

    @Test
    void theFileOfADayIsWrittenOnceInTheMorningAndMissedDaysFollow() throws Exception {
        jdbc.sql("DELETE FROM digest_sent").update();
        Path share = folder.resolve("partage");
        String name = "recapitulatif-triage-lyon-2026-03-0%d.html";

        sendAt("2026-03-03T04:00:00Z", share);
        assertThat(store.lastSent("digest-html", maps.all().get(0).desk().id())).isEmpty();
        Files.createDirectory(share);
        sendAt("2026-03-03T04:59:00Z", share);
        assertThat(share.resolve(name.formatted(1))).exists();
        assertThat(share.resolve(name.formatted(2))).doesNotExist();
        sendAt("2026-03-03T05:01:00Z", share);
        jdbc.sql("DELETE FROM digest_sent WHERE channel = 'digest-queue-json'").update();
        sendAt("2026-03-03T05:01:00Z", share);
        assertThat(queued()).containsExactly("digest:triage-lyon:2026-03-01", "digest:triage-lyon:2026-03-02");
        assertThat(share.resolve(name.formatted(2))).content().contains("lundi 2 mars 2026");

        Files.delete(share.resolve(name.formatted(2)));
        sendAt("2026-03-06T05:01:00Z", share);
        assertThat(share.resolve(name.formatted(2))).doesNotExist();
        assertThat(share.resolve(name.formatted(3))).exists();
        assertThat(share.resolve(name.formatted(5))).exists();
    }

    /** Ids of the digests on the desk's queue, among its offers. */
    private List<String> queued() throws Exception {
        List<String> ids = new ArrayList<>();
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession()) {
            connection.start();
            MessageConsumer digests = session.createConsumer(
                    session.createQueue("pole.triage-lyon.offers"), "cloudEvents_type = 'fr.aiguillage.digest.day'");
            Message message;
            while ((message = digests.receive(ids.size() < 2 ? 20_000 : 100)) != null) {
                JsonNode body = new ObjectMapper().readTree(message.getBody(byte[].class));
                ids.add("digest:" + body.path("pole").asText() + ":"
                        + body.path("day").asText());
            }
        }
        return ids;
    }

    private void sendAt(String instant, Path share) {
        Clock clock = Clock.fixed(Instant.parse(instant), ReadDigest.PARIS);
        PoleMap map = maps.all().get(0);
        TriageDesk desk = new TriageDesk(
                map.desk().id(),
                map.desk().label(),
                map.desk().mailbox(),
                5,
                List.of(digest("html", share.toString(), null), digest("json", null, true)),
                null);
        PoleMapHeader header = map.header();
        PoleMap only = PoleMap.of(
                new PoleMapHeader(
                        header.academy(),
                        header.label(),
                        header.departments(),
                        header.version(),
                        header.decidedBy(),
                        header.decisionRef(),
                        header.effective(),
                        desk,
                        List.of(),
                        List.of(),
                        null),
                List.of(),
                communes);
        new SendDigests(
                        new PoleMaps(List.of(only)),
                        new DigestHub(hub).reader(SharingRules.OFF, clock),
                        store,
                        folders,
                        new DigestQueue(connections),
                        SETTINGS,
                        clock)
                .send();
    }

    private static PoleChannel digest(String format, @Nullable String folder, @Nullable Boolean queue) {
        return new PoleChannel(PoleChannel.Type.DIGEST, format, folder, null, null, null, null, null, null, queue);
    }
}
