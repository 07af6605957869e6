package fr.aiguillage.bench.matching;

import java.util.Locale;

/** Precision, recall and their harmonic mean, each from 0 to 1. */
record Score(double precision, double recall) {

    static Score of(long right, long found, long wanted) {
        return new Score(found == 0 ? 1 : (double) right / found, wanted == 0 ? 1 : (double) right / wanted);
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "P %.4f R %.4f F1 %.4f", precision, recall, f1());
    }
}
