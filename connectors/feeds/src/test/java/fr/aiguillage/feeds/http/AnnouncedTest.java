package fr.aiguillage.feeds.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.feeds.format.Envelope;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnnouncedTest {

    @Test
    void aTotalMayStandInAHeader() {
        PageAnswer page = new PageAnswer(
                URI.create("http://localhost/offers"),
                200,
                Map.of("x-total-count", "23", "x-pages", "many"),
                10,
                0,
                Envelope.EMPTY);

        assertThat(new Announced("X-Total-Count").in(page)).hasValue(23);
        assertThat(new Announced("X-Pages").in(page)).isEmpty();
        assertThat(new Announced("X-Other").in(page)).isEmpty();
    }
}
