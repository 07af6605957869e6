package fr.aiguillage.mocks.http;

/** The day that a simulated system lives, and the trouble it is in. */
final class Day {
    private volatile int step;
    private volatile Trouble trouble = Trouble.NONE;

    int step() {
        return step;
    }

    void moveTo(int newStep) {
        step = newStep;
    }

    Trouble trouble() {
        return trouble;
    }

    void bring(Trouble newTrouble) {
        trouble = newTrouble;
    }
}
