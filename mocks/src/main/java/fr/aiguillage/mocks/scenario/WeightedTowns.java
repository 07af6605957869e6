package fr.aiguillage.mocks.scenario;

import java.util.Arrays;
import java.util.List;

/** Towns drawn by the square root of their size, so that villages get their offers too. */
record WeightedTowns(List<Commune> towns, double[] cumulated) {

    static WeightedTowns of(List<Commune> towns) {
        double[] cumulated = new double[towns.size()];
        double sum = 0;
        for (int i = 0; i < cumulated.length; i++) {
            sum += Math.sqrt(towns.get(i).population());
            cumulated[i] = sum;
        }
        return new WeightedTowns(towns, cumulated);
    }

    Commune pick(Draw draw) {
        double target = draw.share() * cumulated[cumulated.length - 1];
        int found = Arrays.binarySearch(cumulated, target);
        return towns.get(Math.min(towns.size() - 1, found < 0 ? -found - 1 : found + 1));
    }
}
