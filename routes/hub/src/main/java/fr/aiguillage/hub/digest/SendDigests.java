package fr.aiguillage.hub.digest;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.PoleChannel;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.hub.delivery.OutboxFolders;
import fr.aiguillage.hub.store.DigestStore;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts the digest of the day before where each pôle wants it, once; days that were missed come as well. A folder that is
 * away is tried again until it is there. Two instances would write the same file.
 */
@Component
public class SendDigests {

    private static final Logger LOG = LoggerFactory.getLogger(SendDigests.class);
    private static final int MOST_DAYS = 7;

    private final PoleMaps maps;
    private final ReadDigest read;
    private final DigestStore store;
    private final OutboxFolders folders;
    private final DigestQueue queue;
    private final DigestSettings settings;
    private final Clock clock;

    SendDigests(
            PoleMaps maps,
            ReadDigest read,
            DigestStore store,
            OutboxFolders folders,
            DigestQueue queue,
            DigestSettings settings,
            Clock clock) {
        this.maps = maps;
        this.read = read;
        this.store = store;
        this.folders = folders;
        this.queue = queue;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${aiguillage.digest.every:60s}")
    public void send() {
        ZonedDateTime now = clock.instant().atZone(ReadDigest.PARIS);
        LocalDate last = now.toLocalDate().minusDays(now.toLocalTime().isBefore(settings.at()) ? 2 : 1);
        PoleMap map = maps.nearest(now.toLocalDate());
        map.poles().forEach(pole -> send(pole.id(), pole.channels(), last));
        send(map.desk().id(), map.desk().channels(), last);
    }

    private void send(PoleId pole, List<PoleChannel> channels, LocalDate last) {
        for (PoleChannel channel : channels) {
            if (channel.type() == PoleChannel.Type.DIGEST && channel.format() != null) {
                send(pole, DigestFormat.of(channel.format()), channel, last);
            }
        }
    }

    private void send(PoleId pole, DigestFormat format, PoleChannel channel, LocalDate last) {
        String name = name(channel) + format.suffix();
        LocalDate oldest = last.minusDays(MOST_DAYS - 1L);
        LocalDate next = store.lastSent(name, pole).map(day -> day.plusDays(1)).orElse(last);
        for (LocalDate day = next.isBefore(oldest) ? oldest : next; !day.isAfter(last); day = day.plusDays(1)) {
            try {
                write(pole, format, channel, day);
                store.sent(name, pole, day);
            } catch (IOException | JMSException away) {
                LOG.atWarn()
                        .addKeyValue("event", "DIGEST_WAITS")
                        .log("the digest of {} for {} waits: {}", day, pole, away.toString());
                return;
            }
        }
    }

    private static String name(PoleChannel channel) {
        if (channel.toQueue()) {
            return "digest-queue-";
        }
        return channel.sftp() == null ? "digest-" : "digest-sftp-";
    }

    private void write(PoleId pole, DigestFormat format, PoleChannel channel, LocalDate day)
            throws IOException, JMSException {
        Digest digest = read.read(pole, day, channel.carriesVisible()).orElseThrow();
        if (channel.toQueue()) {
            queue.send(digest);
            return;
        }
        String name = "recapitulatif-" + pole + "-" + day + "." + format.suffix();
        byte[] content = format.render(digest).getBytes(StandardCharsets.UTF_8);
        folders.of(pole, channel).replace(name, out -> out.write(content));
    }
}
