package fr.aiguillage.core.territory;

import fr.aiguillage.contract.CommuneCode;
import fr.aiguillage.contract.Uai;
import org.jspecify.annotations.Nullable;

/**
 * A school or training centre, as the annuaire de l'éducation has it.
 *
 * @param lat latitude in degrees, WGS 84; absent when the annuaire does not say
 * @param lon longitude
 */
public record Establishment(
        Uai uai,
        String name,
        CommuneCode commune,
        @Nullable Double lat,
        @Nullable Double lon) {}
