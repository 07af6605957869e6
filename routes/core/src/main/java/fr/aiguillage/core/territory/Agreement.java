package fr.aiguillage.core.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A convention académique de partenariat with an employer or a branch; an offer made under it names the reference.
 *
 * @param effective days that it is in force; always when absent
 */
public record Agreement(
        String ref, String partner, @Nullable Effective effective) {

    boolean holds(LocalDate day) {
        return effective == null || effective.holds(day);
    }
}
