package fr.aiguillage.feeds.http;

import fr.aiguillage.feeds.transport.LastingFailure;

/** An answer ended before its end, or the source refused: the run cannot be complete. Never worth another attempt. */
class BrokenAnswer extends LastingFailure {

    private static final long serialVersionUID = 1L;

    BrokenAnswer(String reason) {
        super(reason);
    }

    BrokenAnswer(String reason, Throwable cause) {
        super(reason, cause);
    }
}
