package fr.aiguillage.bench.matching;

/** The half of the true entities on which no weight or threshold is set: those whose name hashes to an odd number. */
final class HeldOut {

    private HeldOut() {}

    static boolean isHeldOut(Truth truth, String record) {
        return (truth.cluster(record).hashCode() & 1) == 1;
    }
}
