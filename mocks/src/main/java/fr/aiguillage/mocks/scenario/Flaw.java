package fr.aiguillage.mocks.scenario;

/** A record that no mapping can make sense of, on purpose: it must end in quarantine, under its own reason. */
public enum Flaw {
    NONE,
    NO_TITLE,
    IMPOSSIBLE_SEATS,
    NO_HOST_NO_PLACE;

    private static final double SHARE = 0.012;

    static Flaw draw(Draw draw) {
        return draw.chance(SHARE) ? values()[1 + draw.below(values().length - 1)] : NONE;
    }
}
