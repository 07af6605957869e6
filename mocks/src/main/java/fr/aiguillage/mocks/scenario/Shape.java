package fr.aiguillage.mocks.scenario;

import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.OfferKind;
import java.util.List;

/**
 * How opportunities of one kind look: how frequent they are, for whom and how long.
 *
 * @param weight frequency, relative to the other shapes
 * @param leastWeeks shortest stay; 0 for what is not counted in weeks
 */
record Shape(OfferKind kind, int weight, List<Level> levels, int leastWeeks, int mostWeeks, int mostSeats) {

    private static final List<Shape> ALL = List.of(
            new Shape(OfferKind.OBSERVATION_SEQUENCE, 14, List.of(Level.TROISIEME), 1, 1, 3),
            new Shape(OfferKind.OBSERVATION_SEQUENCE, 4, List.of(Level.QUATRIEME, Level.TROISIEME), 1, 1, 2),
            new Shape(OfferKind.OBSERVATION_SEQUENCE, 10, List.of(Level.SECONDE_GT), 1, 2, 6),
            new Shape(OfferKind.PFMP, 18, List.of(Level.BAC_PRO), 3, 8, 2),
            new Shape(OfferKind.PFMP, 14, List.of(Level.CAP), 3, 7, 2),
            new Shape(OfferKind.STS_INTERNSHIP, 8, List.of(Level.STS), 6, 10, 2),
            new Shape(OfferKind.APPRENTICESHIP_CONTRACT, 8, List.of(Level.CAP), 0, 0, 1),
            new Shape(OfferKind.APPRENTICESHIP_CONTRACT, 5, List.of(Level.BAC_PRO, Level.STS), 0, 0, 2),
            new Shape(OfferKind.PMSMP, 7, List.of(Level.EARLY_LEAVER), 2, 4, 1),
            new Shape(OfferKind.SHORT_IMMERSION, 3, List.of(Level.TROISIEME, Level.SECONDE_GT), 1, 1, 2),
            new Shape(OfferKind.INITIATION_PLACEMENT, 2, List.of(Level.SEGPA_4E), 1, 3, 1),
            new Shape(OfferKind.APPLICATION_PLACEMENT, 2, List.of(Level.SEGPA_3E, Level.PREPA_METIERS), 2, 4, 1),
            new Shape(OfferKind.INFORMATION_VISIT, 1, List.of(Level.QUATRIEME), 1, 1, 30),
            new Shape(OfferKind.ENCOUNTER_EVENT, 2, List.of(Level.TROISIEME, Level.BAC_PRO), 1, 1, 60),
            new Shape(OfferKind.OUT_OF_SCOPE, 4, List.of(), 0, 0, 1));
    private static final int TOTAL = ALL.stream().mapToInt(Shape::weight).sum();

    static Shape draw(Draw draw) {
        int left = draw.below(TOTAL);
        for (Shape shape : ALL) {
            left -= shape.weight;
            if (left < 0) {
                return shape;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }
}
