package fr.aiguillage.hub.flow;

import fr.aiguillage.feeds.config.SecretMissing;
import fr.aiguillage.feeds.out.WriteDocuments;
import fr.aiguillage.hub.flow.TellAgain.Mend;
import fr.aiguillage.hub.store.PublicationAdverts;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the file of a system written anew, and uploaded again, when nothing has changed it for long: the end of
 * publication that it gives runs out. It goes the way of every change, by the outbox.
 */
@Component
class RenewFiles {

    private static final Logger LOG = LoggerFactory.getLogger(RenewFiles.class);

    private final Map<String, WriteDocuments> files;
    private final PublicationAdverts adverts;
    private final TellAgain tell;
    private final Clock clock;

    RenewFiles(FlowSinks sinks, PublicationAdverts adverts, TellAgain tell, Clock clock) {
        this.files = sinks.written();
        this.adverts = adverts;
        this.tell = tell;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void renew() {
        files.forEach((system, file) -> {
            if (isDue(system, file)) {
                adverts.one(system).ifPresent(offer -> tell.tell(system, List.of(Mend.asItStands(offer))));
            }
        });
    }

    private boolean isDue(String system, WriteDocuments file) {
        try {
            return file.isDueAgain(clock.instant());
        } catch (IOException | SecretMissing unknown) {
            LOG.debug("the file of {} cannot be looked at, later again", system, unknown);
            return false;
        }
    }
}
