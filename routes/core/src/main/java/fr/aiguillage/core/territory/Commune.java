package fr.aiguillage.core.territory;

import fr.aiguillage.contract.CommuneCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the code officiel géographique with what La Poste and the DGCL know of it.
 *
 * @param parent commune that this one is a part of; absent for a current commune
 * @param department INSEE code of the département or overseas collectivity
 * @param district code of the arrondissement (sub-prefecture), current communes alone
 * @param epci SIREN of the intercommunal body, current communes alone; a few islands have none
 * @param postcodes current communes and municipal arrondissements alone
 * @param population legal population, in persons; 0 when unknown
 * @param formerCodes codes of the communes merged into this one; as text, since those of Corsica before 1976 are
 *     valid no more
 */
public record Commune(
        CommuneCode code,
        String name,
        CommuneKind kind,
        @Nullable CommuneCode parent,
        String department,
        @Nullable String district,
        @Nullable String epci,
        List<String> postcodes,
        int population,
        List<String> formerCodes) {

    public Commune {
        postcodes = List.copyOf(postcodes);
        formerCodes = List.copyOf(formerCodes);
    }
}
