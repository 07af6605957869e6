package fr.aiguillage.hub.flow;

import fr.aiguillage.hub.store.HeldPublications;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets offers flow from the day after their reservation on; no source calls to say so. */
@Component
class PublishReleased {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int BATCH = 200;

    private final HeldPublications held;
    private final TellAnew anew;
    private final Clock clock;

    PublishReleased(HeldPublications held, TellAnew anew, Clock clock) {
        this.held = held;
        this.anew = anew;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${aiguillage.reservation.every:60s}")
    void release() {
        LocalDate today = LocalDate.now(clock.withZone(PARIS));
        while (!held.endedBefore(today, 1).isEmpty()) {
            anew.tell(() -> {
                List<UUID> some = held.endedBefore(today, BATCH);
                held.release(some);
                return some;
            });
        }
    }
}
