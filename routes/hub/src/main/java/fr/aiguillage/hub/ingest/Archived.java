package fr.aiguillage.hub.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.contract.EventType;
import fr.aiguillage.feeds.canonical.Redaction;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What the archive keeps of a message: a polled record as its source wrote it, a pushed offer in its canonical form.
 * The poller dropped what must not be kept; it is dropped again here for records that were queued by other means.
 */
final class Archived {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Archived() {}

    static @Nullable String of(Intake intake) {
        if (intake.event().type() == EventType.RECORD_READ) {
            return source(intake.event().body());
        }
        return intake.wish() instanceof Wish.Publish publish
                ? publish.canonical().json()
                : null;
    }

    private static String source(byte[] body) {
        try {
            return Redaction.of(JSON.readTree(body)).record().toString();
        } catch (IOException e) {
            throw new IllegalStateException("a source record that was mapped is no JSON", e);
        }
    }
}
