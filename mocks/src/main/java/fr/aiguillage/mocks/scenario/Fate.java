package fr.aiguillage.mocks.scenario;

import java.util.List;

/**
 * What becomes of a published offer over the steps of a scenario: step 0 is the first reading of a system, step 1 a
 * day later, step 2 the day after; then nothing more moves.
 */
public enum Fate {
    STAYS(82, State.SHOWN, State.SHOWN, State.SHOWN),
    CHANGES(6, State.SHOWN, State.REVISED, State.REVISED),
    WITHDRAWN(3, State.SHOWN, State.GONE, State.GONE),
    FILLED(3, State.SHOWN, State.FULL, State.FULL),
    RETURNS(2, State.SHOWN, State.GONE, State.SHOWN),
    LATE(4, State.GONE, State.SHOWN, State.SHOWN);

    /** The last step at which something moves. */
    public static final int LAST_STEP = 2;

    private final int percent;
    private final List<State> states;

    Fate(int percent, State... states) {
        this.percent = percent;
        this.states = List.of(states);
    }

    /** Where the offer stands at a step of the scenario. */
    public State at(int step) {
        return states.get(Math.min(step, LAST_STEP));
    }

    static Fate draw(Draw draw) {
        int left = draw.below(100);
        for (Fate fate : values()) {
            left -= fate.percent;
            if (left < 0) {
                return fate;
            }
        }
        throw new IllegalStateException("percentages do not add up");
    }

    /** How a system shows an offer. */
    public enum State {
        SHOWN,
        REVISED,
        FULL,
        GONE
    }
}
