package fr.aiguillage.feeds.format;

import java.io.IOException;

/** The source as a whole cannot be understood: wrong format, wrong record path, no header. */
public class UnreadableSource extends IOException {

    private static final long serialVersionUID = 1L;

    public UnreadableSource(String reason) {
        super(reason);
    }

    public UnreadableSource(String reason, Throwable cause) {
        super(reason, cause);
    }
}
