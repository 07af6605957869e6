package fr.aiguillage.core.sharing;

import fr.aiguillage.contract.PoleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a rector lets seats be shared.
 *
 * @param enabled whether seats are really shared; simulation needs it not
 * @param windowDays days that allotted seats are their pôle's alone, and as many for the candidates after that
 * @param cap share of one offer's seats for one pôle, at most
 */
public record SharingRules(
        boolean enabled,
        @Nullable Integer windowDays,
        @Nullable Double cap,
        List<Need> needs,
        List<PoleTerms> poles) {

    public static final SharingRules OFF = new SharingRules(false, null, null, List.of(), List.of());

    private static final int USUAL_WINDOW = 14;

    public SharingRules {
        needs = List.copyOf(needs);
        poles = List.copyOf(poles);
    }

    public ReleaseWindow window() {
        return new ReleaseWindow(windowDays == null ? USUAL_WINDOW : windowDays);
    }

    WaterFilling filling() {
        return new WaterFilling(cap == null ? WaterFilling.USUAL_CAP : cap);
    }

    PoleTerms terms(PoleId pole) {
        return poles.stream()
                .filter(terms -> terms.pole().equals(pole))
                .findFirst()
                .orElseGet(() -> PoleTerms.usual(pole));
    }

    /** Whether the pôle sees what others left over. */
    public boolean takesPart(PoleId pole) {
        return terms(pole).takesPart();
    }
}
