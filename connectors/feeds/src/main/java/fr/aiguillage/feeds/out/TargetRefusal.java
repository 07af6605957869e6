package fr.aiguillage.feeds.out;

import java.io.Serial;

/** A system does not want this very offer; the same again would be in vain. */
public final class TargetRefusal extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    public TargetRefusal(String reason) {
        super(reason);
    }
}
