package fr.aiguillage.feeds.transport;

import java.io.IOException;

/** A call failed in a way that another attempt within the same run would not mend. */
public class LastingFailure extends IOException {

    private static final long serialVersionUID = 1L;

    public LastingFailure(String reason) {
        super(reason);
    }

    public LastingFailure(String reason, Throwable cause) {
        super(reason, cause);
    }
}
