package fr.aiguillage.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Protective equipment and works that the law regulates for minors (code du travail, R.4153-38 to R.4153-45).
 *
 * @param derogationDate date of the host's declaration to the labour inspection; valid three years
 */
public record Equipment(
        TriState ppeRequired,
        @Nullable String providedBy,
        List<String> regulatedWorks,
        TriState derogationDeclared,
        @Nullable LocalDate derogationDate) {

    public Equipment {
        regulatedWorks = List.copyOf(regulatedWorks);
    }
}
