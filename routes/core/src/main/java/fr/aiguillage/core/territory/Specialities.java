package fr.aiguillage.core.territory;

import fr.aiguillage.contract.Formation;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.PoleId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Campuses by what they teach: a speciality is the beginning of a ROME code ({@code G16}: hotels and restaurants) or the
 * three digits of a group of the nomenclature des spécialités de formation ({@code 221}), which a MEF bears after its
 * dispositif.
 */
final class Specialities {

    private record Taught(String code, PoleId pole) {}

    private final List<Taught> taught = new ArrayList<>();

    Specialities(List<Pole> poles) {
        for (Pole pole : poles) {
            if (pole.basis() == PoleBasis.CAMPUS) {
                pole.specialities().forEach(code -> taught.add(new Taught(code, pole.id())));
            }
        }
    }

    /** Campuses with one of the offer's specialities, each once, in the order of the map. */
    List<PoleId> campusesOf(Offer offer) {
        List<PoleId> campuses = new ArrayList<>();
        for (Taught speciality : taught) {
            if (!campuses.contains(speciality.pole()) && fits(speciality.code(), offer)) {
                campuses.add(speciality.pole());
            }
        }
        return campuses;
    }

    /** Whether the offer is about the speciality. */
    static boolean fits(String code, Offer offer) {
        return offer.rome().stream().anyMatch(rome -> rome.value().startsWith(code))
                || offer.seatBlocks().stream().anyMatch(block -> fits(code, block.formation()));
    }

    private static boolean fits(String code, @Nullable Formation formation) {
        return formation != null
                && formation.mef() != null
                && code.length() == 3
                && formation.mef().value().startsWith(code, 3);
    }
}
