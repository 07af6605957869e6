package fr.aiguillage.core.matching;

import fr.aiguillage.contract.CommuneCode;
import fr.aiguillage.contract.Siren;
import fr.aiguillage.contract.Siret;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@link FirstFormEngine} keeps of an offer.
 *
 * @param employers names of the host, folded
 * @param titleWords words of the title that tell the activity, folded, distinct
 * @param weeks {@code year * 100 + week}; empty when the source does not say
 * @param levels names of the levels; empty when the source does not say
 */
record OfferFingerprint(
        RecordKey key,
        @Nullable Siret siret,
        @Nullable Siren siren,
        Set<String> employers,
        @Nullable CommuneCode commune,
        @Nullable String postcode,
        Set<String> titleWords,
        Set<Integer> weeks,
        Set<String> levels)
        implements Fingerprint {

    OfferFingerprint {
        employers = Set.copyOf(employers);
        titleWords = Set.copyOf(titleWords);
        weeks = Set.copyOf(weeks);
        levels = Set.copyOf(levels);
    }
}
