package fr.aiguillage.feeds.out;

import java.util.Locale;

/** What a pôle is to an offer that it is told of. */
public enum PoleRole {
    /** It handles the offer. */
    CUSTODIAN("gestionnaire"),
    /** It may use seats of an offer that is shared by need. */
    SHARED("places partagées"),
    /** It may only see the offer. */
    VISIBLE("destinataire"),
    /** It coordinates the MLDS and is told of hosts that receive young people leaving detention. */
    MLDS_COORDINATOR("coordonnateur MLDS");

    private final String french;

    PoleRole(String french) {
        this.french = french;
    }

    /** As in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String french() {
        return french;
    }

    /**
     * The role of a pôle.
     *
     * @param keeps whether it is the custodian
     * @param uses whether seats were shared that it may use
     */
    public static PoleRole of(boolean keeps, boolean uses) {
        return keeps ? CUSTODIAN : uses ? SHARED : VISIBLE;
    }
}
