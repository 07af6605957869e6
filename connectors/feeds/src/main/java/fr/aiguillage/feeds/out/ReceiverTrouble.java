package fr.aiguillage.feeds.out;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;

/** A receiver that answered, and did not take the delivery: it may ask to be left alone for a while. */
public final class ReceiverTrouble extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public ReceiverTrouble(String what, Duration retryAfter) {
        super(what);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
